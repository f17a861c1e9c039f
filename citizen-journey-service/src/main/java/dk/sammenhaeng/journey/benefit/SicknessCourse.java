package dk.sammenhaeng.journey.benefit;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The template of a course on sickness benefit (sygedagpengeforløb, CIT-10): early contact, treatment, the workplace and
 * the steps back to work in one view, each as it stands in what the sectors keep. It stores nothing: a benefit opens it.
 *
 * @param steps in the order of the template; those of the workplace for who has a job
 */
record SicknessCourse(Benefit benefit, List<Step> steps) {

    private static final List<String> EARLY = List.of("SICKNESS_FAST_TRACK", "SICKNESS_FOLLOW_UP");
    private static final List<String> EMPLOYER_TALK = List.of("SICKNESS_EMPLOYER_TALK");

    /** The steps of the template. */
    enum Kind {
        /** Tidlig kontakt: the first follow-up, sooner on the fast track. */
        EARLY_CONTACT,
        /** Behandling: what health and psychiatry do, as far as the reader may see it. */
        TREATMENT,
        /** Kontakt til arbejdspladsen. */
        WORKPLACE_CONTACT,
        /** Trin tilbage i job. */
        RETURN_STEPS
    }

    /** Where a step stands. */
    enum State {
        /** Nothing is planned or known. */
        MISSING,
        /** There is a plan whose content is not for the reader. */
        EXISTS,
        PLANNED,
        DONE
    }

    /**
     * A step.
     *
     * @param dueOn the day by which it is to be done, where there is one
     * @param plans the plans it rests on, of which the reader may know
     */
    record Step(Kind kind, State state, Optional<LocalDate> dueOn, List<Plan> plans) {}

    /** A deadline of the benefit. */
    record Deadline(String kind, String state, LocalDate dueOn) {}

    /** The course for a reader who may read what EMPLOYMENT keeps. */
    static SicknessCourse of(
            Benefit benefit, List<Deadline> deadlines, Optional<ReturnToWork> back, Seen seen, LocalDate today) {
        Stream<Step> usual = Stream.of(contact(deadlines), treatment(seen, today));
        Stream<Step> ofJob = benefit.hasJob() ? Stream.of(workplace(deadlines, back), steps(back, today)) : Stream.of();
        return new SicknessCourse(benefit, Stream.concat(usual, ofJob).toList());
    }

    private static Step contact(List<Deadline> deadlines) {
        return step(Kind.EARLY_CONTACT, deadline(deadlines, EARLY), State.MISSING);
    }

    private static Step workplace(List<Deadline> deadlines, Optional<ReturnToWork> back) {
        boolean named = back.flatMap(ReturnToWork::employer).isPresent();
        return step(Kind.WORKPLACE_CONTACT, deadline(deadlines, EMPLOYER_TALK), named ? State.PLANNED : State.MISSING);
    }

    private static Step step(Kind kind, Optional<Deadline> deadline, State otherwise) {
        State state = deadline.map(found -> found.state().equals("MET") ? State.DONE : State.PLANNED)
                .orElse(otherwise);
        return new Step(kind, state, deadline.map(Deadline::dueOn), List.of());
    }

    private static Optional<Deadline> deadline(List<Deadline> deadlines, List<String> kinds) {
        return deadlines.stream()
                .filter(found -> kinds.contains(found.kind()) && !found.state().equals("NOT_RELEVANT"))
                .min(Comparator.comparing(Deadline::dueOn));
    }

    private static Step treatment(Seen seen, LocalDate today) {
        List<Plan> known = seen.journey().plans().stream()
                .filter(plan -> plan.sector() == Sector.HEALTH || plan.sector() == Sector.PSYCHIATRY)
                .filter(plan ->
                        plan.isInForceOn(today) && !seen.relation().hidden().contains(plan.id()))
                .toList();
        List<Action> read = known.stream()
                .filter(seen.relation()::mayRead)
                .flatMap(plan -> plan.actions().stream())
                .toList();
        return new Step(Kind.TREATMENT, treatment(known, read, today), Optional.empty(), known);
    }

    private static State treatment(List<Plan> known, List<Action> read, LocalDate today) {
        if (known.isEmpty()) {
            return State.MISSING;
        }
        if (read.isEmpty()) {
            return State.EXISTS;
        }
        return read.stream().allMatch(action -> action.isOverOn(today)) ? State.DONE : State.PLANNED;
    }

    private static Step steps(Optional<ReturnToWork> back, LocalDate today) {
        List<LocalDate> days = back.stream()
                .flatMap(plan -> plan.steps().stream())
                .map(ReturnToWork.Step::from)
                .toList();
        boolean ended = back.flatMap(ReturnToWork::endedOn).isPresent();
        State state = days.isEmpty() ? State.MISSING : ended ? State.DONE : State.PLANNED;
        return new Step(
                Kind.RETURN_STEPS,
                state,
                days.stream().filter(day -> !day.isBefore(today)).min(Comparator.naturalOrder()),
                List.of());
    }
}
