"""What an event of ours is called in PLOVER 2.0 and CAMEO, to compare with the field's data.

Only what happened and what is announced has a code: neither vocabulary codes what may be or did not happen.
An announced act of cooperation is an agreement to do it (PLOVER AGREE, CAMEO 03).
"""

from cypher.batch import EventType, Status

CODES: dict[EventType, tuple[str, str, str]] = {
    EventType.MEETS: ("CONSULT", "AGREE", "04"),
    EventType.VISITS: ("CONSULT", "AGREE", "042"),
    EventType.SPEAKS_WITH: ("CONSULT", "AGREE", "041"),
    EventType.NEGOTIATES_WITH: ("CONSULT", "AGREE", "046"),
    EventType.MEDIATES: ("CONSULT", "AGREE", "045"),
    EventType.AGREES_WITH: ("SUPPORT", "AGREE", "057"),
    EventType.PROMISES: ("AGREE", "AGREE", "03"),
    EventType.SUPPORTS: ("SUPPORT", "AGREE", "05"),
    EventType.COOPERATES_WITH: ("COOPERATE", "AGREE", "06"),
    EventType.SUPPLIES: ("AID", "AGREE", "072"),
    EventType.AIDS: ("AID", "AGREE", "07"),
    EventType.CONCEDES: ("CONCEDE", "CONCEDE", "08"),
    EventType.WITHDRAWS: ("RETREAT", "CONCEDE", "08"),
    EventType.REQUESTS: ("REQUEST", "REQUEST", "10"),
    EventType.ACCUSES: ("ACCUSE", "ACCUSE", "11"),
    EventType.REJECTS: ("REJECT", "REJECT", "12"),
    EventType.WARNS: ("THREATEN", "THREATEN", "13"),
    EventType.THREATENS: ("THREATEN", "THREATEN", "13"),
    EventType.PROTESTS_AGAINST: ("PROTEST", "PROTEST", "14"),
    EventType.MOBILIZES: ("MOBILIZE", "MOBILIZE", "15"),
    EventType.SANCTIONS: ("SANCTION", "SANCTION", "16"),
    EventType.COERCES: ("COERCE", "COERCE", "17"),
    EventType.ATTACKS: ("ASSAULT", "ASSAULT", "19"),
}
"""PLOVER when occurred, PLOVER when planned, CAMEO when occurred; 19 "fight" stands for CAMEO's 18 to 20."""


def plover(event_type: EventType, status: Status) -> str | None:
    """Name the PLOVER event, None where a status has none."""
    occurred, planned, _ = CODES[event_type]
    return {Status.OCCURRED: occurred, Status.PLANNED: planned}.get(status)


def cameo(event_type: EventType, status: Status) -> str | None:
    """Give the CAMEO code, None where a status has none."""
    _, planned, code = CODES[event_type]
    if status is Status.PLANNED and planned == "AGREE":
        return "03"
    return code if status in (Status.OCCURRED, Status.PLANNED) else None
