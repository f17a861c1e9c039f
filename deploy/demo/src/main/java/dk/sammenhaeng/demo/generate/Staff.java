package dk.sammenhaeng.demo.generate;

import dk.sammenhaeng.demo.model.Employee;
import dk.sammenhaeng.demo.model.Sector;
import java.util.Locale;

/** The people who work with citizens: one coordinator for every 25 citizens, one caseworker in each sector for every 40. */
final class Staff {

    private static final int CITIZENS_OF_COORDINATOR = 25;
    private static final int CITIZENS_OF_CASEWORKER = 40;
    private static final int COORDINATOR_PHONES = 100_000;

    private final long seed;
    private final People people;

    Staff(long seed, People people) {
        this.seed = seed;
        this.people = people;
    }

    Employee coordinator(int citizen) {
        return coordinatorOf(citizen / CITIZENS_OF_COORDINATOR);
    }

    /** Coordinators are each other's deputies, two by two. */
    Employee deputy(int citizen) {
        return coordinatorOf(citizen / CITIZENS_OF_COORDINATOR ^ 1);
    }

    private Employee coordinatorOf(int caseload) {
        return employee("koordinator", caseload + 1, "Borgerkoordination", COORDINATOR_PHONES);
    }

    Employee caseworker(Sector sector, int citizen) {
        int number = citizen / CITIZENS_OF_CASEWORKER + 1;
        String unit =
                switch (sector) {
                    case EMPLOYMENT -> "Jobcentret, team " + (number % 4 + 1);
                    case SOCIAL -> "Socialcentret, voksenteam " + (number % 3 + 1);
                    case HEALTH -> "Sundhed og omsorg, visitationen";
                    case PSYCHIATRY -> "Distriktspsykiatrien Vest";
                };
        return employee(
                sector.title().toLowerCase(Locale.ROOT), number, unit, COORDINATOR_PHONES * (2 + sector.ordinal()));
    }

    private Employee employee(String trade, int number, String unit, int phones) {
        String user = "%s-%02d".formatted(trade.replace("æ", "ae"), number);
        return new Employee(user, people.name(Dice.of(seed, trade, number)), unit, Numbers.phone(phones + number));
    }
}
