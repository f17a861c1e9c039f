package dk.sammenhaeng.journey.journey;

/** Who handles a plan; the unit and phone are what every other sector may know. */
public record Responsible(String user, String name, String unit, String phone) {}
