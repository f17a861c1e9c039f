package dk.sammenhaeng.demo.model;

import static dk.sammenhaeng.demo.model.InstitutionKind.*;

import java.util.List;

/**
 * What sectors give, with its paragraph in the law, whether the law gives a right to it, how much of it is usual and
 * what it costs. LAB is the employment act (lov om en aktiv beskæftigelsesindsats).
 */
@SuppressWarnings("ImmutableEnumChecker") // the checker cannot see that these collections and records are unmodifiable
public enum ActionType {
    WORK_PRACTICE(
            "Virksomhedspraktik (LAB § 57)", false, Range.of(2, 3), Range.of(8, 25), Price.NONE, EMPLOYMENT_CENTRE),
    WAGE_SUBSIDY("Løntilskud (LAB § 63)", false, Range.of(4, 6), Range.of(20, 37), Price.monthly(13_500)),
    UPSKILLING(
            "Vejledning og opkvalificering (LAB § 91)", false, Range.of(2, 6), Range.of(15, 30), Price.monthly(11_800)),
    MENTOR("Mentorstøtte (LAB § 167)", false, Range.of(3, 6), Range.of(2, 5), Price.hourly(425), EMPLOYMENT_CENTRE),
    RESOURCE_COURSE(
            "Ressourceforløb (LAB § 107)", true, Range.of(12, 24), Range.of(2, 8), Price.monthly(4_200), JOB_CENTRE),
    FLEXIBLE_JOB("Fleksjob (LAB § 116)", true, Range.NONE, Range.of(6, 20), Price.monthly(9_400)),
    ORDINARY_HOURS("Ordinære løntimer med jobkonsulent", false, Range.of(3, 9), Range.of(4, 15), Price.NONE),
    SUPPORTED_EMPLOYMENT(
            "Individuelt planlagt job med støtte (IPS)",
            false,
            Range.of(6, 12),
            Range.of(2, 4),
            Price.hourly(510),
            JOB_CENTRE),
    DANISH_LESSONS(
            "Danskuddannelse (danskuddannelsesloven § 2)",
            true,
            Range.of(6, 18),
            Range.of(12, 18),
            Price.monthly(4_900),
            LANGUAGE_CENTRE),
    PREPARATORY_EDUCATION("Forberedende grunduddannelse (FGU)", true, Range.of(10, 22), Range.of(26, 30), Price.NONE),
    BRIDGING(
            "Brobygningsforløb til uddannelse og job (LAB § 91)",
            false,
            Range.of(12, 12),
            Range.of(10, 15),
            Price.monthly(9_800),
            EMPLOYMENT_CENTRE),

    EARLY_HELP(
            "Individuel socialpædagogisk hjælp (serviceloven § 82 b)",
            false,
            Range.of(3, 6),
            Range.of(1, 2),
            Price.hourly(480),
            SUPPORT_TEAM),
    HOME_SUPPORT(
            "Socialpædagogisk støtte i eget hjem (serviceloven § 85)",
            true,
            Range.NONE,
            Range.of(2, 8),
            Price.hourly(485),
            SUPPORT_TEAM),
    HOUSING_FIRST(
            "Housing First-støtte, CTI (serviceloven § 85 a)",
            true,
            Range.of(9, 9),
            Range.of(3, 6),
            Price.hourly(520),
            SUPPORT_TEAM),
    COMPANION("Ledsageordning (serviceloven § 97)", true, Range.NONE, Range.of(3, 3), Price.hourly(345)),
    SUPPORT_CONTACT(
            "Støtte- og kontaktperson (serviceloven § 99)",
            true,
            Range.NONE,
            Range.of(2, 4),
            Price.hourly(470),
            SUPPORT_TEAM,
            DROP_IN_CENTRE),
    DRUG_TREATMENT(
            "Social stofmisbrugsbehandling (serviceloven § 101)",
            true,
            Range.of(6, 12),
            Range.of(2, 6),
            Price.monthly(8_900),
            SUBSTANCE_CENTRE),
    SHELTERED_WORK(
            "Beskyttet beskæftigelse (serviceloven § 103)",
            true,
            Range.NONE,
            Range.of(12, 25),
            Price.monthly(13_200),
            ACTIVITY_CENTRE),
    ACTIVITY_OFFER(
            "Aktivitets- og samværstilbud (serviceloven § 104)",
            true,
            Range.NONE,
            Range.of(8, 20),
            Price.monthly(15_600),
            ACTIVITY_CENTRE),
    TEMPORARY_STAY(
            "Midlertidigt botilbud (serviceloven § 107)",
            false,
            Range.of(9, 24),
            Range.NONE,
            Price.monthly(76_000),
            RESIDENTIAL),
    LASTING_STAY(
            "Længerevarende botilbud (serviceloven § 108)",
            true,
            Range.NONE,
            Range.NONE,
            Price.monthly(94_000),
            RESIDENTIAL),
    SPECIAL_STAY(
            "Særligt tilrettelagt enkeltmandstilbud (serviceloven § 108)",
            true,
            Range.NONE,
            Range.NONE,
            Price.monthly(245_000),
            RESIDENTIAL),
    CRISIS_STAY(
            "Ophold på krisecenter (serviceloven § 109)",
            true,
            Range.of(3, 5),
            Range.NONE,
            Price.monthly(58_000),
            CRISIS_CENTRE),
    SHELTER_STAY(
            "Ophold på forsorgshjem (serviceloven § 110)",
            true,
            Range.of(4, 8),
            Range.NONE,
            Price.monthly(43_000),
            SHELTER),
    YOUTH_CONTACT(
            "Fast kontaktperson for den unge (barnets lov § 32)",
            true,
            Range.of(6, 12),
            Range.of(3, 6),
            Price.hourly(465),
            SUPPORT_TEAM),
    AFTERCARE("Efterværn (barnets lov § 114)", true, Range.of(12, 24), Range.of(2, 5), Price.hourly(465), SUPPORT_TEAM),

    HOME_HELP("Hjemmehjælp (serviceloven § 83)", true, Range.NONE, Range.of(2, 12), Price.hourly(540), HOME_CARE),
    CARE("Helhedspleje (ældreloven)", true, Range.NONE, Range.of(3, 14), Price.hourly(540), HOME_CARE),
    NURSING_HOME_STAY(
            "Plejehjemsplads (ældreloven)", true, Range.NONE, Range.NONE, Price.monthly(46_000), NURSING_HOME),
    HOME_NURSING(
            "Hjemmesygepleje (sundhedsloven § 138)", true, Range.NONE, Range.of(1, 4), Price.hourly(640), NURSING_TEAM),
    TRAINING(
            "Genoptræning (sundhedsloven § 140)",
            true,
            Range.of(2, 4),
            Range.of(1, 3),
            Price.hourly(620),
            REHABILITATION),
    MAINTENANCE_TRAINING(
            "Vedligeholdende træning (serviceloven § 86, stk. 2)",
            true,
            Range.of(3, 6),
            Range.of(1, 2),
            Price.hourly(560),
            REHABILITATION),
    ALCOHOL_TREATMENT(
            "Alkoholbehandling (sundhedsloven § 141)",
            true,
            Range.of(6, 12),
            Range.of(1, 2),
            Price.monthly(4_100),
            SUBSTANCE_CENTRE),
    MEDICAL_DRUG_TREATMENT(
            "Lægelig stofmisbrugsbehandling (sundhedsloven § 142)",
            true,
            Range.NONE,
            Range.of(1, 3),
            Price.monthly(3_600),
            SUBSTANCE_CENTRE),
    PREVENTION(
            "Forebyggelsesforløb, mental sundhed (sundhedsloven § 119)",
            false,
            Range.of(2, 3),
            Range.of(1, 2),
            Price.monthly(1_700),
            HEALTH_CENTRE),
    PATIENT_SCHOOL(
            "Patientskole og livsstilsforløb (sundhedsloven § 119)",
            false,
            Range.of(2, 3),
            Range.of(2, 3),
            Price.monthly(2_300),
            HEALTH_CENTRE),

    OUTPATIENT_TREATMENT(
            "Ambulant behandlingsforløb (sundhedsloven § 74)",
            true,
            Range.of(6, 18),
            Range.of(1, 2),
            Price.monthly(5_200),
            PSYCHIATRIC_TEAM),
    ASSERTIVE_TREATMENT(
            "Opsøgende og udgående behandling (F-ACT)",
            true,
            Range.NONE,
            Range.of(2, 4),
            Price.monthly(7_800),
            PSYCHIATRIC_TEAM),
    ADMISSION("Indlæggelse på psykiatrisk afdeling", true, Range.of(1, 1), Range.NONE, Price.NONE, PSYCHIATRIC_CENTRE),
    MEDICINE(
            "Hjælp til medicin i hjemmet (sundhedsloven § 138)",
            true,
            Range.of(3, 6),
            Range.of(1, 2),
            Price.hourly(640),
            NURSING_TEAM);

    private final String title;
    private final boolean legalRight;
    private final Range months;
    private final Range weeklyHours;
    private final Price price;
    private final List<InstitutionKind> places;

    ActionType(
            String title, boolean legalRight, Range months, Range weeklyHours, Price price, InstitutionKind... places) {
        this.title = title;
        this.legalRight = legalRight;
        this.months = months;
        this.weeklyHours = weeklyHours;
        this.price = price;
        this.places = List.of(places);
    }

    /** The Danish title with its paragraph. */
    public String title() {
        return title;
    }

    /** Whether the law gives the citizen a right to it. */
    public boolean legalRight() {
        return legalRight;
    }

    /** How many months it usually lasts; zero while no end is known. */
    public Range months() {
        return months;
    }

    /** How many hours a week are usual; zero where hours say nothing, as for a stay. */
    public Range weeklyHours() {
        return weeklyHours;
    }

    /** What it costs. */
    public Price price() {
        return price;
    }

    /** The kinds of institutions that give it; none where no institution does. */
    public List<InstitutionKind> places() {
        return places;
    }

    /** From the least to the most, both included. */
    public record Range(int least, int most) {

        static final Range NONE = new Range(0, 0);

        static Range of(int least, int most) {
            return new Range(least, most);
        }
    }

    /** The price of an hour and of a month, in kroner. */
    public record Price(long hour, long month) {

        static final Price NONE = new Price(0, 0);

        static Price hourly(long kroner) {
            return new Price(kroner, 0);
        }

        static Price monthly(long kroner) {
            return new Price(0, kroner);
        }
    }
}
