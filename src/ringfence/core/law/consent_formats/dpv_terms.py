"""The terms of the Data Privacy Vocabulary 2 that stand for a record's fields and words.

The context stands in every document; none is ever fetched. Our own terms have a prefix of their
own, ``rf``.
"""

from typing import Any, Literal

from ringfence.core.law.consent_formats.details import PurposeType, Role
from ringfence.core.law.consent_formats.iso27560_document import EventState, EventType

PurposeTerm = Literal["dpv:Purpose", "dpv:DirectMarketing", "dpv:PersonalisedAdvertising"]
RoleTerm = Literal[
    "dpv:LegalEntity",
    "dpv:DataController",
    "dpv:JointDataControllers",
    "dpv:DataProcessor",
    "dpv:Recipient",
    "dpv:ThirdParty",
]
DataTerm = Literal["dpv:PersonalData", "pd:TelephoneNumber", "pd:Name"]
Profile = Literal["dpv-27560:record-eu-gdpr"]

CONTEXT: dict[str, Any] = {
    "@version": 1.1,
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "dpv": "https://w3id.org/dpv#",
    "dpv-27560": "https://w3id.org/dpv/schema/dpv-27560#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "loc": "https://w3id.org/dpv/loc#",
    "pd": "https://w3id.org/dpv/pd#",
    "rf": "urn:x-ringfence:consent#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dct:conformsTo": {"@id": "dct:conformsTo", "@type": "@id"},
    "dpv:hasConsentStatus": {"@id": "dpv:hasConsentStatus", "@container": "@set"},
    "dpv:hasDataController": {
        "@id": "dpv:hasDataController",
        "@type": "@id",
        "@container": "@set",
    },
    "dpv:hasEntity": {"@id": "dpv:hasEntity", "@container": "@set"},
    "dpv:hasJurisdiction": {"@id": "dpv:hasJurisdiction", "@type": "@id"},
    "dpv:hasLocation": {"@id": "dpv:hasLocation", "@container": "@set"},
    "dpv:hasPersonalData": {"@id": "dpv:hasPersonalData", "@container": "@set"},
    "dpv:hasProcessing": {"@id": "dpv:hasProcessing", "@container": "@set"},
    "dpv:hasPurpose": {"@id": "dpv:hasPurpose", "@container": "@set"},
    "dpv:hasRecipient": {"@id": "dpv:hasRecipient", "@type": "@id", "@container": "@set"},
    "dpv:isImplementedByEntity": {"@id": "dpv:isImplementedByEntity", "@type": "@id"},
    "rf:channels": {"@id": "rf:channels", "@container": "@set"},
    "rf:hours": {"@id": "rf:hours", "@container": "@set"},
}

PROFILE: Profile = "dpv-27560:record-eu-gdpr"
"""What a record conforms to that has every field the standard makes mandatory."""

STATUS_OF_STATE: dict[EventState, str] = {
    "requested": "dpv:ConsentRequested",
    "refused": "dpv:ConsentRefused",
    "given": "dpv:ConsentGiven",
    "reaffirmed": "dpv:RenewedConsentGiven",
    "withdrawn": "dpv:ConsentWithdrawn",
    "expired": "dpv:ConsentExpired",
    "invalidated": "dpv:ConsentInvalidated",
    "terminated": "dpv:ConsentRevoked",
}
STATE_OF_STATUS = {status: state for state, status in STATUS_OF_STATE.items()}

TERM_OF_TYPE: dict[EventType, str] = {
    "expressed": "dpv:ExpressedConsent",
    "explicit": "dpv:ExplicitlyExpressedConsent",
    "implied": "dpv:ImpliedConsent",
}
TYPE_OF_TERM = {term: word for word, term in TERM_OF_TYPE.items()}

TERM_OF_PURPOSE: dict[PurposeType | None, PurposeTerm] = {
    None: "dpv:Purpose",
    "direct_marketing": "dpv:DirectMarketing",
    "personalised_advertising": "dpv:PersonalisedAdvertising",
}
PURPOSE_OF_TERM = {term: word for word, term in TERM_OF_PURPOSE.items()}

TERM_OF_ROLE: dict[Role | None, RoleTerm] = {
    None: "dpv:LegalEntity",
    "controller": "dpv:DataController",
    "joint_controller": "dpv:JointDataControllers",
    "processor": "dpv:DataProcessor",
    "recipient": "dpv:Recipient",
    "third_party": "dpv:ThirdParty",
}
ROLE_OF_TERM = {term: word for word, term in TERM_OF_ROLE.items()}

TERM_OF_DATA: dict[str, DataTerm] = {"phone": "pd:TelephoneNumber", "name": "pd:Name"}
"""Kinds of data with a term of their own; any other is ``dpv:PersonalData``."""

SUBJECT = "_:person"
