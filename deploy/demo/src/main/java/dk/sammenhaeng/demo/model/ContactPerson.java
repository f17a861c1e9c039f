package dk.sammenhaeng.demo.model;

/** A person a plan calls a contact person (kontaktperson). */
public record ContactPerson(Kind kind, String name, String phone) {

    /** What the plan calls them. */
    public enum Kind {
        /** Contact person and nothing more, which says that they hold the whole together. */
        UNSPECIFIED
    }
}
