package dk.sammenhaeng.demo.generate;

import dk.sammenhaeng.demo.model.Sector;
import java.util.Arrays;
import java.util.List;

/** The meetings a sector calls a citizen to, or comes to the citizen for. */
enum Meeting {
    JOB_TALK(Sector.EMPLOYMENT, "Jobsamtale", 45, "Jobcentret", 30),
    FOLLOW_UP(Sector.EMPLOYMENT, "Opfølgningssamtale", 30, "Jobcentret", 30),
    COMPANY_VISIT(Sector.EMPLOYMENT, "Møde på praktiksted med virksomhedskonsulent", 60, "Praktikstedet", 35),
    ROUND_TABLE(Sector.EMPLOYMENT, "Rundbordssamtale", 60, "Jobcentret", 30),
    HOME_VISIT(Sector.SOCIAL, "Støttebesøg i hjemmet", 90, "Hjemmet", 0),
    NETWORK(Sector.SOCIAL, "Netværksmøde", 60, "Socialcentret", 25),
    CASE_TALK(Sector.SOCIAL, "Samtale med rådgiver", 45, "Socialcentret", 25),
    PLAN_FOLLOW_UP(Sector.SOCIAL, "Opfølgning på handleplan", 60, "Socialcentret", 25),
    GROUP_TRAINING(Sector.HEALTH, "Genoptræning på hold", 60, "Genoptræningscentret Bevægelsen", 20),
    SINGLE_TRAINING(Sector.HEALTH, "Individuel træning hos fysioterapeut", 45, "Genoptræningscentret Bevægelsen", 20),
    HEALTH_TALK(Sector.HEALTH, "Samtale med sundhedskonsulent", 45, "Sundhedscentret Møllegade", 20),
    NURSE_VISIT(Sector.HEALTH, "Besøg af hjemmesygeplejerske", 30, "Hjemmet", 0),
    OUTPATIENT_TALK(Sector.PSYCHIATRY, "Samtale i ambulatoriet", 50, "Distriktspsykiatrien Vest", 40),
    MEDICINE_TALK(Sector.PSYCHIATRY, "Medicinsamtale hos speciallæge", 30, "Distriktspsykiatrien Vest", 40),
    TEAM_VISIT(Sector.PSYCHIATRY, "Hjemmebesøg fra det udgående team", 60, "Hjemmet", 0);

    private final Sector sector;
    private final String title;
    private final int minutes;
    private final String place;
    private final int travelMinutes;

    Meeting(Sector sector, String title, int minutes, String place, int travelMinutes) {
        this.sector = sector;
        this.title = title;
        this.minutes = minutes;
        this.place = place;
        this.travelMinutes = travelMinutes;
    }

    static List<Meeting> of(Sector sector) {
        return Arrays.stream(values())
                .filter(meeting -> meeting.sector == sector)
                .toList();
    }

    String title() {
        return title;
    }

    int minutes() {
        return minutes;
    }

    String place() {
        return place;
    }

    int travelMinutes() {
        return travelMinutes;
    }
}
