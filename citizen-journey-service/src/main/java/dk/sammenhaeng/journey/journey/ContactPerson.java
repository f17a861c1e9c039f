package dk.sammenhaeng.journey.journey;

/** A person a plan calls a contact person (kontaktperson), as what they are by law. */
public record ContactPerson(Kind kind, String name, String phone) {

    /** What kinds there are; only the first two claim to hold the whole together. */
    public enum Kind {
        COORDINATOR,
        /** Called contact person (kontaktperson) and nothing more. */
        UNSPECIFIED,
        /** Støtte- og kontaktperson, serviceloven § 99. */
        SUPPORT_CONTACT_PERSON,
        MENTOR,
        /** Patientansvarlig læge. */
        RESPONSIBLE_DOCTOR,
        /** Kontaktperson for unge under 25, lov om kommunal indsats for unge. */
        YOUTH_CONTACT_PERSON
    }

    /** True when the person is said to hold the whole journey together. */
    public boolean claimsTheWhole() {
        return kind == Kind.COORDINATOR || kind == Kind.UNSPECIFIED;
    }
}
