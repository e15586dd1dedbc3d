"""The queries behind the listings: filters become conditions, the newest reading of each document is what counts."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select

from blowback.ledger.filters import Filters
from blowback.ledger.names import fold_words
from blowback.ledger.tables import claims, descriptions, documents, names, readings, run_ends, runs, skips
from blowback.model import Review

DESCRIPTION = (descriptions.c.title, descriptions.c.published, descriptions.c.source, descriptions.c.language,
               descriptions.c.origin)


def select_claims(filters: Filters, limit: int | None = None) -> Select[Any]:
    """The claims that are shown: documents read last first, and in each the order of its text."""
    page = select(claims.c.seq).where(*_conditions(filters)).order_by(claims.c.reading.desc(), claims.c.seq)
    shown = page.limit(limit).subquery()
    return _with_documents().where(claims.c.seq.in_(select(shown.c.seq))).order_by(
        claims.c.reading.desc(), claims.c.seq)


def count_claims(filters: Filters) -> Select[Any]:
    """How many claims `select_claims` finds without a limit."""
    return select(func.count()).select_from(claims).where(*_conditions(filters))


def select_claims_by_id(prefix: str) -> Select[Any]:
    """The shown claims whose id begins with `prefix`; those of the newest readings first."""
    matches = claims.c.id.between(prefix, prefix + "g")  # "g" comes after every hexadecimal digit
    return _with_documents().where(matches, _is_shown()).order_by(claims.c.reading.desc()).limit(5)


def select_claims_of_reading(reading: int) -> Select[Any]:
    """The claims of one reading, shown or not."""
    return _with_documents().where(claims.c.reading == reading).order_by(claims.c.seq)


def select_documents(filters: Filters) -> Select[Any]:
    """Documents with their newest description and, where there is one, their newest reading; last added first."""
    newest = select(func.max(descriptions.c.seq)).group_by(descriptions.c.document)
    return (select(documents.c.id, documents.c.added_at, readings.c.run, readings.c.read_at, readings.c.n_claims,
                   documents.c.seq.label("document"), *DESCRIPTION)
            .join(descriptions, descriptions.c.document == documents.c.seq)
            .outerjoin(readings, and_(readings.c.document == documents.c.seq, readings.c.seq.in_(_newest_readings())))
            .where(descriptions.c.seq.in_(newest), *_document_conditions(filters))
            .order_by(documents.c.seq.desc()))


def select_document(document_id: str) -> Select[Any]:
    """The newest description of one document."""
    return (select(documents.c.seq.label("document"), *DESCRIPTION)
            .join(descriptions, descriptions.c.document == documents.c.seq)
            .where(documents.c.id == document_id).order_by(descriptions.c.seq.desc()).limit(1))


def select_readings(document_id: str | None) -> Select[Any]:
    """Which run read which document with which reader, last one first."""
    rows = (select(readings.c.seq, readings.c.run, documents.c.id, runs.c.reader, runs.c.version)
            .join(documents, documents.c.seq == readings.c.document).join(runs, runs.c.seq == readings.c.run)
            .order_by(readings.c.seq.desc()))
    return rows if document_id is None else rows.where(documents.c.id == document_id)


def select_runs() -> Select[Any]:
    """Runs with what they read, last one first."""
    return (select(runs, run_ends.c.finished_at, func.count(readings.c.seq).label("n_documents"),
                   func.coalesce(func.sum(readings.c.n_claims), 0).label("n_claims"))
            .outerjoin(run_ends, run_ends.c.run == runs.c.seq).outerjoin(readings, readings.c.run == runs.c.seq)
            .group_by(runs.c.seq).order_by(runs.c.seq.desc()))


def select_skips() -> Select[Any]:
    """The inputs that were not read, last one first."""
    return select(skips).order_by(skips.c.seq.desc())


def select_reading(document_id: str, reader: str, version: str) -> Select[Any]:
    """The newest reading of a document by one reader, with the description that the document then had."""
    return (select(readings.c.seq, readings.c.description, *DESCRIPTION)
            .join(documents, documents.c.seq == readings.c.document).join(runs, runs.c.seq == readings.c.run)
            .join(descriptions, descriptions.c.seq == readings.c.description)
            .where(documents.c.id == document_id, runs.c.reader == reader, runs.c.version == version)
            .order_by(readings.c.seq.desc()).limit(1))


def _with_documents() -> Select[Any]:
    return (select(claims.c.id, claims.c.payload, readings.c.run, documents.c.id.label("document_id"),
                   documents.c.seq.label("document"), *DESCRIPTION)
            .join(readings, readings.c.seq == claims.c.reading)
            .join(documents, documents.c.seq == readings.c.document)
            .join(descriptions, descriptions.c.seq == readings.c.description))


def _newest_readings() -> Select[Any]:
    return select(func.max(readings.c.seq)).group_by(readings.c.document)


def _is_shown() -> ColumnElement[bool]:
    return claims.c.reading.in_(_newest_readings())


def _conditions(filters: Filters) -> list[ColumnElement[bool]]:
    found = [_is_shown()]
    found += [_names(role, getattr(filters, role)) for role in ("actor", "recipient", "holder", "place")
              if getattr(filters, role)]
    found += [column.in_(values) for column, values in
              ((claims.c.kind, filters.kind), (claims.c.standing, filters.standing)) if values]
    if filters.type:
        found.append(or_(*(_type(value) for value in filters.type)))
    if filters.first:
        found.append(claims.c.last_day >= filters.first.isoformat())
    if filters.last:
        found.append(claims.c.first_day <= filters.last.isoformat())
    if filters.document:
        chosen = select(readings.c.seq).join(descriptions, descriptions.c.seq == readings.c.description).join(
            documents, documents.c.seq == readings.c.document)
        found.append(claims.c.reading.in_(chosen.where(*_document_conditions(filters))))
    if filters.review and Review.UNREVIEWED not in filters.review:
        found.append(false())  # judgements are not kept yet: no claim has been reviewed
    return found


def _names(role: str, values: tuple[str, ...]) -> ColumnElement[bool]:
    matches = [or_(names.c.words.like(f"%{fold_words(value)}%"), names.c.id == value) for value in values]
    return claims.c.seq.in_(select(names.c.claim).where(names.c.role == role, or_(*matches)))


def _type(value: str) -> ColumnElement[bool]:
    name, _, mode = value.partition("/")
    same = func.lower(claims.c.type) == name.lower()
    return and_(same, claims.c.mode == mode.lower()) if mode else same


def _document_conditions(filters: Filters) -> list[ColumnElement[bool]]:
    if not filters.document:
        return []
    matches = [or_(descriptions.c.words.like(f"%{fold_words(value)}%"),
                   documents.c.id.startswith(value.lower(), autoescape=True)) for value in filters.document]
    return [or_(*matches)]
