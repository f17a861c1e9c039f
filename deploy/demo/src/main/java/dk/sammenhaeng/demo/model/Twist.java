package dk.sammenhaeng.demo.model;

import static dk.sammenhaeng.demo.model.Sector.*;

import java.util.Set;

/** What makes plans that are right one by one wrong together, as it happens in daily life. */
@SuppressWarnings("ImmutableEnumChecker") // the checker cannot see that these collections and records are unmodifiable
public enum Twist {
    /** Rehabilitation training and a job interview in the same hour. */
    TRAINING_AGAINST_JOB_TALK(40, EMPLOYMENT, HEALTH),
    /** Work practice of 20 hours and more against a medical limit of 10. */
    PRACTICE_BEYOND_CAPACITY(8, EMPLOYMENT, HEALTH),
    /** Medicine at home at eight and practice from seven. */
    MEDICINE_AGAINST_PRACTICE(14, EMPLOYMENT, HEALTH),
    /** An admission while an activity duty runs. */
    ADMISSION_DURING_ACTIVITY(26, EMPLOYMENT, PSYCHIATRY),
    /** Home from the ward on a Friday afternoon, and nobody comes before Monday. */
    FRIDAY_DISCHARGE(8, SOCIAL, PSYCHIATRY),
    /** Support contact person, mentor and course coordinator, each called the contact person. */
    THREE_CONTACT_PERSONS(8, EMPLOYMENT, SOCIAL),
    /** Seventeen years with a youth plan, and no adult unit that takes over. */
    YOUTH_WITHOUT_RECEIVER(30, Story.TURNING_EIGHTEEN),
    /** Moved with a residential stay that the former municipality still pays. */
    MOVE_WITH_STAY(12, Story.LIVING_IN_RESIDENCE),
    /** Out of the shelter before support at home is decided. */
    SHELTER_DISCHARGE(20, Story.HOMELESS),
    /** A sector system names an institution that nobody has registered. */
    UNKNOWN_INSTITUTION(3),
    /** A place to come at a residence that takes nobody in. */
    INTAKE_STOP(6, SOCIAL),
    /** An offer at a centre that closes. */
    CLOSED_INSTITUTION(4, SOCIAL),
    /** A discretionary action when the fund for it is empty. */
    NO_MONEY(9, EMPLOYMENT),
    /** A right to something dearer than the fund has left. */
    DEAR_RIGHT(8, SOCIAL, HEALTH);

    private final int weight;
    private final Set<Sector> sectors;
    private final Set<Story> stories;

    Twist(int weight, Sector... sectors) {
        this.weight = weight;
        this.sectors = Set.of(sectors);
        this.stories = Set.of(Story.values());
    }

    Twist(int weight, Story only) {
        this.weight = weight;
        this.sectors = Set.of();
        this.stories = Set.of(only);
    }

    /** How often it happens, beside the others that could. */
    public int weight() {
        return weight;
    }

    /** Whether it can happen in the story. */
    public boolean fits(Story story) {
        return stories.contains(story) && story.sectors().containsAll(sectors);
    }
}
