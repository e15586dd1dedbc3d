"""English is told from other languages, and never refused on weak grounds."""

import pytest

from blowback.sources.language import detect_language, primary_language

HEADLINES = """
TTP claims Mir Ali attack
Hamas, Fatah hail Abbas-Haniyeh talks in Doha
Abu Sayyaf beheads Jolo hostage
Al-Shabaab storms Maka al-Mukarama hotel, Mogadishu: Abdiaziz Abu Musab
Lashkar-e-Jhangvi bombs Quetta imambargah, Majlis Wahdat-e-Muslimeen blames Malik Ishaq
Janjaweed raid El Geneina, Zalingei, Kabkabiya, Tawila, Kutum
Maduro accuses Guaido, Leopoldo Lopez, Henrique Capriles, Maria Corina Machado
PKK ends truce: Cemil Bayik, Murat Karayilan, Duran Kalkan
Hezb-i-Islami: Gulbuddin Hekmatyar backs Mullah Akhtar Mansour, Sirajuddin Haqqani
Wagner quits Kidal
JNIM denies Djibo massacre, Burkina Faso junta blames Iyad ag Ghali
Mai-Mai raid Beni, Ituri
Police use tear gas, lathicharge on diamond polishers as mob turns violent at Varachha
KRISHNAGIRI / DHARMAPURI: Water supply disrupted, villagers block road
""".strip().splitlines()

FOREIGN = {
    "ar": "قال وزير الدفاع إن المسلحين قصفوا المدينة يوم الاثنين وقتلوا عشرة من الجنود.",
    "de": "Der Minister warf dem Nachbarland vor, die Rebellen mit Waffen und Geld zu unterstützen.",
    "es": "El ministro acusó al país vecino de apoyar a los rebeldes con armas y dinero.",
    "fa": "وزیر دفاع گفت که شورشیان روز دوشنبه شهر را گلوله‌باران کردند و ده سرباز را کشتند.",
    "fr": "Le ministre a accusé le pays voisin de soutenir les rebelles avec des armes et de l’argent.",
    "he": "שר הביטחון אמר כי המורדים הפגיזו את העיר ביום שני והרגו עשרה חיילים.",
    "hi": "रक्षा मंत्री ने कहा कि विद्रोहियों ने सोमवार को शहर पर गोलाबारी की।",
    "id": "Menteri pertahanan mengatakan bahwa pemberontak menembaki kota itu pada hari Senin malam.",
    "it": "Il ministro ha accusato il paese vicino di sostenere i ribelli con armi e denaro.",
    "nl": "De minister beschuldigde het buurland ervan de rebellen met wapens en geld te steunen.",
    "pl": "Minister oskarżył sąsiedni kraj o wspieranie rebeliantów bronią i pieniędzmi.",
    "pt": "O ministro acusou o país vizinho de apoiar os rebeldes com armas e dinheiro.",
    "ru": "Министр обвинил соседнюю страну в поддержке повстанцев оружием и деньгами.",
    "so": "Wasiirka ayaa ku eedeeyay dalka deriska ah inuu taageero kooxaha hubaysan ee ku sugan gobolka.",
    "sw": "Waziri alishutumu nchi jirani kwa kuwaunga mkono waasi kwa silaha na fedha siku ya Jumatatu.",
    "tr": "Bakan, komşu ülkeyi isyancılara silah ve para ile destek vermekle suçladı.",
    "uk": "Міністр звинуватив сусідню країну в підтримці повстанців зброєю та грошима.",
    "ur": "وزیر دفاع نے کہا کہ باغیوں نے پیر کے روز شہر پر گولہ باری کی اور دس فوجی ہلاک کر دیے۔",
    "zh": "国防部长说，叛军星期一炮击了这座城市，打死了十名士兵。",
}


@pytest.mark.parametrize("headline", HEADLINES)
def test_no_english_headline_is_called_foreign(headline: str) -> None:
    assert detect_language(headline) in (None, "en")


@pytest.mark.parametrize(("code", "sentence"), FOREIGN.items(), ids=list(FOREIGN))
def test_a_sentence_in_another_language_is_told(code: str, sentence: str) -> None:
    assert detect_language(sentence) == code


@pytest.mark.parametrize("text", ["", "12 34 2024 %%", "Goma", "Kabul - 14/03", "Ça va ?"], ids=repr)
def test_too_few_words_say_nothing(text: str) -> None:
    assert detect_language(text) is None


def test_an_english_report_with_foreign_quotes_is_english() -> None:
    report = "The minister said that the rebels had shelled the town on Monday and that ten soldiers were killed. "
    assert detect_language(report * 3 + FOREIGN["ar"] + FOREIGN["fr"]) == "en"


def test_the_same_text_gives_the_same_language_twice() -> None:
    assert {detect_language(FOREIGN["id"]) for _ in range(5)} == {"id"}


@pytest.mark.parametrize(("tag", "code"), [
    ("en-GB", "en"), ("EN_us", "en"), ("fr", "fr"), ("deu", "deu"), ("en, fr", "en"), ("english", None), ("", None),
    (None, None), ("x", None),
], ids=str)
def test_primary_language(tag: str | None, code: str | None) -> None:
    assert primary_language(tag) == code
