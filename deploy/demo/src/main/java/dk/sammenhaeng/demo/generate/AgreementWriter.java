package dk.sammenhaeng.demo.generate;

import dk.sammenhaeng.demo.model.Agreement;
import dk.sammenhaeng.demo.model.Agreement.CarryOver;
import dk.sammenhaeng.demo.model.Agreement.Stage;
import dk.sammenhaeng.demo.model.AgreementGoal;
import dk.sammenhaeng.demo.model.Area;
import dk.sammenhaeng.demo.model.Institution;
import dk.sammenhaeng.demo.model.YearlyAmount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the welfare agreement of an institution: national goals of its area, local ones, a frame for each year. */
final class AgreementWriter {

    private static final double YEARLY_RISE = 1.02;
    private static final long ROUNDED_TO = 100_000;

    private final long seed;
    private final LocalDate today;

    AgreementWriter(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    Agreement write(int number, Institution institution, Stage stage) {
        Dice dice = Dice.of(seed, "agreement", number);
        LocalDate from = begins(dice, institution, stage);
        LocalDate to = from.plusYears(dice.between(3, 4));
        return new Agreement(
                institution.key(),
                "Velfærdsaftale %d-%d for %s"
                        .formatted(from.getYear(), to.minusDays(1).getYear(), institution.name()),
                from,
                to,
                serviceLevel(institution),
                "Leder og medarbejdere i lokal-MED drøfter aftalen to gange om året. Brugere og pårørende inddrages"
                        + " gennem "
                        + (institution.kind().area() == Area.SCHOOL ? "skolebestyrelsen." : "brugerrådet."),
                goals(dice, institution.kind().area()),
                frames(institution, from, to),
                dice.happens(70) ? CarryOver.FREE : CarryOver.PER_YEAR,
                stage);
    }

    /** Schools and day care follow the school year; what is not yet active begins at the next new year. */
    private LocalDate begins(Dice dice, Institution institution, Stage stage) {
        if (stage != Stage.ACTIVE) {
            return LocalDate.of(today.getYear() + 1, 1, 1);
        }
        int year = today.getYear() - dice.between(0, 1);
        Area area = institution.kind().area();
        LocalDate schoolYear = LocalDate.of(year, 8, 1);
        return area == Area.SCHOOL || area == Area.DAY_CARE
                ? (schoolYear.isAfter(today) ? schoolYear.minusYears(1) : schoolYear)
                : LocalDate.of(year, 1, 1);
    }

    /** A year that the agreement touches only in part gets its part of the yearly frame. */
    private static List<YearlyAmount> frames(Institution institution, LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.minusDays(1).getYear())
                .mapToObj(year -> new YearlyAmount(year, frame(institution, from, to, year)))
                .toList();
    }

    private static long frame(Institution institution, LocalDate from, LocalDate to, int year) {
        int firstMonth = year == from.getYear() ? from.getMonthValue() : 1;
        int lastMonth = year == to.getYear() ? to.getMonthValue() - 1 : 12;
        double full = institution.yearlyFrame() * Math.pow(YEARLY_RISE, year - from.getYear());
        return Math.round(full * (lastMonth - firstMonth + 1) / 12 / ROUNDED_TO) * ROUNDED_TO;
    }

    private static String serviceLevel(Institution institution) {
        int places = institution.places();
        return switch (institution.kind()) {
            case DAY_CARE -> "%d børn. Åbent 6.30-17.00, fredag til 16.30.".formatted(places);
            case SCHOOL -> "%d elever fra 0. til 9. klasse, to-tre spor.".formatted(places);
            case NURSING_HOME, RESIDENTIAL -> "%d pladser med bemanding hele døgnet.".formatted(places);
            case CRISIS_CENTRE, SHELTER, PSYCHIATRIC_CENTRE ->
                "%d pladser med modtagelse hele døgnet.".formatted(places);
            case HOME_CARE, NURSING_TEAM ->
                "%d borgere. Faste teams, højst syv forskellige medarbejdere i et forløb.".formatted(places);
            case SUPPORT_TEAM,
                    ACTIVITY_CENTRE,
                    SUBSTANCE_CENTRE,
                    DROP_IN_CENTRE,
                    HEALTH_CENTRE,
                    REHABILITATION,
                    PSYCHIATRIC_TEAM,
                    JOB_CENTRE,
                    EMPLOYMENT_CENTRE,
                    LANGUAGE_CENTRE -> "%d borgere ad gangen. Første samtale inden for 10 hverdage.".formatted(places);
        };
    }

    private static List<AgreementGoal> goals(Dice dice, Area area) {
        List<AgreementGoal> local = local(area);
        return Stream.concat(national(area).stream(), local.stream().limit(dice.between(1, local.size())))
                .toList();
    }

    private static List<AgreementGoal> national(Area area) {
        return switch (area) {
            case DAY_CARE ->
                List.of(
                        national(
                                "SCH-P2",
                                "Mindre betydning af social baggrund",
                                "Andel børn sprogvurderet i fokusgruppen",
                                "højst 12 %"),
                        national(
                                "SCH-P3",
                                "Tillid og trivsel",
                                "Forældretilfredshed i årlig måling",
                                "mindst 4,2 af 5"));
            case SCHOOL ->
                List.of(
                        national(
                                "SCH-1",
                                "Gode til læsning og matematik",
                                "Andel gode læsere i nationale test",
                                "mindst 80 %"),
                        national(
                                "SCH-3",
                                "Færre med dårlige resultater",
                                "Andel med dårlige resultater",
                                "lavere hvert år"),
                        national("SCH-4", "Elevernes trivsel", "Årlig trivselsmåling", "stigende"));
            case ELDERCARE ->
                List.of(
                        national(
                                "HEA-2",
                                "Færre akutte indlæggelser",
                                "Akutte indlæggelser pr. 100 borgere",
                                "20 % lavere"),
                        national("HEA-3", "Flere gode leveår", "Borgere med fald pr. kvartal", "højst 6 %"));
            case SOCIAL ->
                List.of(
                        national(
                                "SOC-4",
                                "Færre anbringelser og ophold der bryder sammen",
                                "Andel afbrudte ophold",
                                "højst 4 %"),
                        national(
                                "SOC-6",
                                "Færre vender tilbage til forsorgshjem",
                                "Andel tilbage inden et år",
                                "højst 20 %"),
                        national(
                                "SOC-8",
                                "Flere afslutter stofmisbrugsbehandling stoffri",
                                "Andel stoffri eller reduceret",
                                "mindst 50 %"));
            case HEALTH ->
                List.of(
                        national(
                                "HEA-2",
                                "Færre genindlæggelser med KOL og diabetes",
                                "Genindlæggelser pr. 100 borgere",
                                "20 % lavere"),
                        national("HEA-3", "Mindre ulighed i sundhed", "Andel der gennemfører forløb", "mindst 75 %"));
            case PSYCHIATRY ->
                List.of(
                        national(
                                "PSY-1",
                                "Mindre tvang i psykiatrien",
                                "Bæltefikseringer pr. 1.000 sengedage",
                                "halveret"),
                        national("HEA-3", "Flere gode leveår", "Andel med årligt helbredstjek", "mindst 80 %"));
            case EMPLOYMENT ->
                List.of(
                        national(
                                "INT-1",
                                "Flere indvandrere i arbejde",
                                "Beskæftigede et år efter forløb",
                                "10 % flere"),
                        national(
                                "VOC-2",
                                "Flere gennemfører en erhvervsuddannelse",
                                "Andel i gang efter 12 måneder",
                                "mindst 65 %"));
        };
    }

    private static List<AgreementGoal> local(Area area) {
        return switch (area) {
            case DAY_CARE, SCHOOL ->
                List.of(
                        local("Lavere sygefravær", "Sygedage pr. medarbejder", "højst 9,5"),
                        local("Mere tid med børnene", "Andel af arbejdstid med børn", "mindst 72 %"));
            case ELDERCARE ->
                List.of(
                        local(
                                "Færre forskellige medarbejdere hos den enkelte",
                                "Medarbejdere pr. borger på 14 dage",
                                "højst 7"),
                        local("Lavere sygefravær", "Sygedage pr. medarbejder", "højst 11"),
                        local("Pårørende oplever samarbejde", "Pårørendetilfredshed", "mindst 4,3 af 5"));
            case SOCIAL, PSYCHIATRY ->
                List.of(
                        local(
                                "Borgeren er med til at skrive sin plan",
                                "Andel planer med borgerens egne mål",
                                "mindst 90 %"),
                        local("Færre magtanvendelser", "Indberetninger pr. kvartal", "faldende"));
            case HEALTH ->
                List.of(
                        local("Hurtig start på træning", "Andel begyndt inden syv dage", "mindst 95 %"),
                        local("Færre udeblivelser", "Andel udeblivelser", "højst 6 %"));
            case EMPLOYMENT ->
                List.of(
                        local("Flere ordinære løntimer", "Andel borgere med ordinære timer", "mindst 30 %"),
                        local(
                                "Én gennemgående sagsbehandler",
                                "Andel uden sagsbehandlerskift på et år",
                                "mindst 80 %"));
        };
    }

    private static AgreementGoal national(String key, String title, String indicator, String target) {
        return new AgreementGoal(title, Optional.of(key), indicator, target);
    }

    private static AgreementGoal local(String title, String indicator, String target) {
        return new AgreementGoal(title, Optional.empty(), indicator, target);
    }
}
