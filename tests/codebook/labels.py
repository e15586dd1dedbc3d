"""The types and modes of the codebook, as the tests hold the data and the golden cases against them."""

MODES: dict[tuple[str, str], frozenset[str]] = {
    ("event", name): frozenset(modes.split()) for name, modes in {
        "AGREE": "",
        "CONSULT": "visit third-party multilateral phone",
        "SUPPORT": "",
        "CONCEDE": "",
        "COOPERATE": "",
        "AID": "",
        "RETREAT": "withdraw release return disarm ceasefire access resign",
        "REQUEST": "assist change yield meet",
        "ACCUSE": "disapprove investigate allege",
        "REJECT": "assist change yield meet",
        "THREATEN": "restrict ban arrest relations rights expel territory violence",
        "PROTEST": "demo riot strike hunger boycott obstruct",
        "SANCTION": "convict expel withdraw discontinue",
        "MOBILIZE": "troops weapons police militia",
        "COERCE": "seize restrict ban censor curfew arrest deport withhold misinformation cyber",
        "ASSAULT": "abduct beat torture execute sexual assassinate destroy primitive firearms explosives "
                   "suicide-attack aerial drone heavy-weapons crowd-control cleansing massacre unconventional",
    }.items()
} | {
    ("tie", name): frozenset(modes.split()) for name, modes in {
        "support": "troops territory weapons materiel training funding intelligence infrastructure political "
                   "unspecified",
        "control": "",
        "alliance": "ideological",
        "membership": "faction member alias leader",
        "hostility": "",
        "link": "",
    }.items()
} | {
    ("consequence", name): frozenset({"worsens", "eases"})
    for name in ("violence", "security", "economy", "trade", "displacement", "politics", "relations")
} | {
    ("option", name): frozenset()
    for name in ("withdraw-support", "negotiate", "use-force", "border", "economic", "aid", "sanction", "reform",
                 "cooperate", "other")
}


def is_known(kind: str, type_: str, mode: str | None) -> bool:
    """Whether the codebook has this type, and this mode of it."""
    return (kind, type_) in MODES and (mode is None or mode in MODES[kind, type_])
