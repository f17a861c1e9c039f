package dk.sammenhaeng.demo.model;

/** A sector that writes plans for citizens. */
public enum Sector {
    EMPLOYMENT("Beskæftigelse"),
    SOCIAL("Social"),
    HEALTH("Sundhed"),
    PSYCHIATRY("Psykiatri");

    private final String title;

    Sector(String title) {
        this.title = title;
    }

    /** The Danish name of the sector. */
    public String title() {
        return title;
    }
}
