package dk.sammenhaeng.journey.choice;

import dk.sammenhaeng.journey.choice.Option.Change;
import dk.sammenhaeng.journey.choice.Option.Indicator;
import dk.sammenhaeng.journey.choice.Option.Quality;
import dk.sammenhaeng.journey.choice.Option.QualityState;
import dk.sammenhaeng.journey.choice.Option.Source;
import dk.sammenhaeng.journey.choice.Option.Supervision;
import dk.sammenhaeng.journey.choice.Option.SupervisionState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the journey has learnt of an institution that can be chosen, as its copies hold it.
 *
 * @param cases by the case's id
 */
record KnownOfInstitution(
        UUID institutionId,
        String name,
        String area,
        Held service,
        List<Change> changes,
        Optional<Days> waiting,
        Optional<LocalDate> followedSince,
        Map<String, Case> cases,
        Optional<Card> card) {

    private static final String ACUTE = "ACUTE";

    KnownOfInstitution {
        changes = List.copyOf(changes);
        cases = Map.copyOf(cases);
    }

    /** The same as a citizen is shown it. */
    Option option() {
        return new Option(
                institutionId,
                name,
                area,
                new Option.Service(service.status(), service.since(), changes, Source.AGREEMENTS),
                waiting.map(known -> new Option.Waiting(known.days(), known.asOf(), Source.MUNICIPALITY)),
                card.map(known -> new Quality(
                                QualityState.PUBLISHED,
                                Optional.of(known.publishedOn()),
                                known.indicators(),
                                Source.SUPERVISION))
                        .orElse(Quality.MISSING),
                supervision());
    }

    private Supervision supervision() {
        List<Case> open =
                cases.values().stream().filter(one -> one.closedOn().isEmpty()).toList();
        if (!open.isEmpty()) {
            return stands(
                    SupervisionState.CASE_OPEN,
                    open.stream().map(Case::openedOn).min(Comparator.naturalOrder()),
                    open.stream().map(Case::severity).max(Comparator.comparing(ACUTE::equals)));
        }
        Optional<LocalDate> closed =
                cases.values().stream().flatMap(one -> one.closedOn().stream()).max(Comparator.naturalOrder());
        if (closed.isPresent()) {
            return stands(SupervisionState.CASE_CLOSED, closed, Optional.empty());
        }
        return stands(
                followedSince.isPresent() ? SupervisionState.NO_CASE : SupervisionState.NOT_FOLLOWED,
                followedSince,
                Optional.empty());
    }

    private static Supervision stands(SupervisionState state, Optional<LocalDate> on, Optional<String> severity) {
        return new Supervision(state, on, severity, Source.SUPERVISION);
    }

    /** What is offered on the wanted day, and since when. */
    record Held(String status, LocalDate since) {}

    /** How long a citizen waits. */
    record Days(int days, LocalDate asOf) {}

    /** A case of supervision about the institution (tilsynssag). */
    record Case(String severity, LocalDate openedOn, Optional<LocalDate> closedOn) {}

    /** A quality card. */
    record Card(LocalDate publishedOn, List<Indicator> indicators) {

        Card {
            indicators = List.copyOf(indicators);
        }
    }
}
