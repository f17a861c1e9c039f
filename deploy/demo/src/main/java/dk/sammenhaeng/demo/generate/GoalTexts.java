package dk.sammenhaeng.demo.generate;

import static dk.sammenhaeng.demo.model.LifeDomain.*;

import dk.sammenhaeng.demo.model.LifeDomain;
import dk.sammenhaeng.demo.model.PlanType;
import java.util.List;

/** What plans of each type usually want to reach. */
final class GoalTexts {

    private GoalTexts() {}

    static List<Text> of(PlanType type) {
        return switch (type) {
            case MY_PLAN ->
                List.of(
                        new Text(WORK, "Ordinært arbejde mindst 15 timer om ugen"),
                        new Text(WORK, "Afklaret jobmål og to praktiksteder"),
                        new Text(EDUCATION, "Begyndt på kortere opkvalificering"),
                        new Text(ECONOMY, "Overblik over gæld og faste udgifter"));
            case REHABILITATION_PLAN ->
                List.of(
                        new Text(WORK, "Afklaret arbejdsevne inden for et år"),
                        new Text(WORK, "Fast arbejdsrytme 2-8 timer om ugen"),
                        new Text(DAILY_LIVING, "Struktur i hverdagen, der kan bære arbejde"));
            case EDUCATION_PLAN ->
                List.of(
                        new Text(EDUCATION, "Begyndt på erhvervsuddannelse"),
                        new Text(EDUCATION, "Fremmøde på mindst 80 procent"),
                        new Text(RELATIONS, "Én voksen, der holder fast"));
            case INTEGRATION_CONTRACT ->
                List.of(
                        new Text(EDUCATION, "Bestået Prøve i Dansk 2"),
                        new Text(WORK, "Første ordinære job"),
                        new Text(RELATIONS, "Netværk på arbejdspladsen"));
            case SOCIAL_PLAN ->
                List.of(
                        new Text(HOUSING, "Egen bolig, der kan fastholdes"),
                        new Text(DAILY_LIVING, "Klarer indkøb, mad og post selv"),
                        new Text(ECONOMY, "Huslejen betales hver måned"),
                        new Text(RELATIONS, "Kontakt med familien genoptaget"));
            case YOUTH_PLAN ->
                List.of(
                        new Text(HOUSING, "Egen bolig eller ungdomsbolig ved 18 år"),
                        new Text(RELATIONS, "Fast kontakt til én voksen"),
                        new Text(EDUCATION, "Gennemfører 10. klasse eller FGU"));
            case RELEASE_PLAN ->
                List.of(
                        new Text(HOUSING, "Bolig fra løsladelsesdagen"),
                        new Text(ECONOMY, "Forsørgelse og NemKonto på plads"),
                        new Text(SUBSTANCE_USE, "Behandling fortsætter uden afbrydelse"));
            case CARE_COURSE, HOME_HELP_PLAN ->
                List.of(
                        new Text(DAILY_LIVING, "Klarer personlig pleje med let støtte"),
                        new Text(PHYSICAL_HEALTH, "Ingen fald i de næste tre måneder"),
                        new Text(RELATIONS, "Deltager i fællesspisning hver uge"));
            case TRAINING_PLAN, SPECIALISED_TRAINING_PLAN ->
                List.of(
                        new Text(PHYSICAL_HEALTH, "Går 500 meter uden hjælpemiddel"),
                        new Text(PHYSICAL_HEALTH, "Løfter 10 kilo uden smerter"),
                        new Text(DAILY_LIVING, "Klarer trapper til egen bolig"));
            case LUNG_COURSE, DIABETES_COURSE ->
                List.of(
                        new Text(PHYSICAL_HEALTH, "Stabil sygdom uden akut indlæggelse"),
                        new Text(PHYSICAL_HEALTH, "Røgfri inden for seks måneder"),
                        new Text(SUBSTANCE_USE, "Nedsat forbrug af alkohol"));
            case DISCHARGE_AGREEMENT ->
                List.of(
                        new Text(MENTAL_HEALTH, "Ingen genindlæggelse i tre måneder"),
                        new Text(MENTAL_HEALTH, "Tager medicin som aftalt"),
                        new Text(DAILY_LIVING, "Hjemme i egen bolig med støtte"));
            case COORDINATION_PLAN ->
                List.of(
                        new Text(MENTAL_HEALTH, "Kontakt med behandler hver uge"),
                        new Text(HOUSING, "Holder fast i tilbud om bolig"));
        };
    }

    record Text(LifeDomain domain, String title) {}
}
