package dk.sammenhaeng.demo.generate;

import dk.sammenhaeng.demo.model.Brake;
import dk.sammenhaeng.demo.model.Brake.CitizenEffect;
import dk.sammenhaeng.demo.model.Brake.Ground;
import dk.sammenhaeng.demo.model.Brake.Measure;
import dk.sammenhaeng.demo.model.Closure;
import java.time.LocalDate;
import java.util.List;

/** What goes wrong at institutions after the plans are in: one brake that citizens feel, one they do not, one closure. */
final class Crises {

    private final String intakeStop;
    private final String newRequirements;
    private final String closing;
    private final LocalDate today;

    Crises(InstitutionCatalogue institutions, LocalDate today) {
        this.intakeStop = institutions.named("Bostedet Åbrinken").key();
        this.newRequirements = institutions.named("Plejehjemmet Solbakken").key();
        this.closing = institutions.named("Aktivitetscentret Værkstedet").key();
        this.today = today;
    }

    /** The key of the residence that will take nobody in. */
    String intakeStop() {
        return intakeStop;
    }

    /** The key of the centre that will close. */
    String closing() {
        return closing;
    }

    List<Brake> brakes() {
        return List.of(
                new Brake(
                        intakeStop,
                        Ground.EXCEPTIONAL_SITUATION,
                        "To alvorlige hændelser om natten og tre ubesatte stillinger gør, at bostedet ikke kan tage"
                                + " forsvarligt imod flere borgere.",
                        "Ekstra nattevagt siden sidste måned, vikarbureau og ugentlige ledermøder.",
                        Measure.NEW_REQUIREMENTS,
                        "Optagelsesstop, til nattevagterne er besat og risikovurderingen er skrevet om.",
                        CitizenEffect.INTAKE_STOP,
                        today,
                        today.plusMonths(2)),
                new Brake(
                        newRequirements,
                        Ground.BREACH,
                        "Aftalens regnskab er ikke afleveret i to kvartaler, og merforbruget er ikke forklaret.",
                        "Rykket to gange, og to møder med lederen og økonomikonsulenten.",
                        Measure.NEW_REQUIREMENTS,
                        "Månedlig opfølgning på økonomien, til regnskabet stemmer.",
                        CitizenEffect.NONE,
                        today,
                        today.plusMonths(3)));
    }

    List<Closure> closures() {
        return List.of(new Closure(
                closing,
                today,
                "Byrådet har besluttet at lukke centret; borgerne tilbydes plads i Håndelaget eller i nabokommunen."));
    }
}
