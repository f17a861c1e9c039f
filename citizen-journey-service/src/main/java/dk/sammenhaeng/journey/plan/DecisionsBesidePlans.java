package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.plan.ComplaintTerms.Term;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Decisions (afgørelser) that stand in no plan's action are as whole as those that do: law, authority, day, the dated term
 * of complaint, and what came of a complaint (catalogue C20, X16; retssikkerhedsloven §§ 66 and 67).
 */
@ApplicationScoped
public class DecisionsBesidePlans {

    private final ComplaintTermRows terms;
    private final DanishCalendar calendar;

    DecisionsBesidePlans(ComplaintTermRows terms, DanishCalendar calendar) {
        this.terms = terms;
        this.calendar = calendar;
    }

    /** A decision of a day, with the last day to complain by the term of that day. */
    public Decision made(
            Decision.State state, String law, Optional<String> lawVersion, String authority, LocalDate decidedOn) {
        ComplaintTerms known = terms.all();
        return new Decision(
                state,
                Optional.of(law),
                lawVersion,
                Optional.of(authority),
                Optional.of(decidedOn),
                known.lastDay(decidedOn),
                known.on(decidedOn).map(Term::id),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The decision with what the citizen complained of it and what came of that.
     *
     * @throws Refusal 400 for days that do not follow each other or lie ahead, or an outcome without its day
     */
    public Decision complained(Decision decision, ComplaintRequest request) {
        LocalDate today = calendar.today();
        Faults faults = new Faults();
        request.faults("", decision.decidedOn()).forEach(fault -> faults.add(fault.pointer(), fault.code()));
        faults.require(!request.receivedOn().isAfter(today), "/receivedOn", "day.ahead")
                .require(
                        request.reassessedOn().filter(day -> day.isAfter(today)).isEmpty(),
                        "/reassessedOn",
                        "day.ahead")
                .refuseIfAny();
        Optional<Term> term = decision.decidedOn().flatMap(terms.all()::on);
        return decision.complained(request.complaint(term, decision.complainBy()));
    }
}
