package dk.sammenhaeng.journey.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All indicators there are. */
final class Indicators {

    static final List<Indicator> ALL = Stream.of(CoherenceIndicators.ALL, VoiceIndicators.ALL, EffectIndicators.ALL)
            .flatMap(List::stream)
            .toList();

    /** What is counted by its own resource, in the same shape: without citizens and small numbers, by from and to. */
    static final List<Elsewhere> ELSEWHERE = List.of(
            new Elsewhere("outcomes", "/v1/outcomes/summary", "Fælles Velfærd 2015 (FV-C4 - FV-C12, FV-C28)"),
            new Elsewhere("employment", "/v1/employment-starts/summary", "Fælles Velfærd 2015 (FV-C18)"),
            new Elsewhere("prefill", "/v1/prefill-answers/summary", "Fælles Velfærd 2015 (FW-X1)"),
            new Elsewhere("home-help", "/v1/home-help-assessments/summary", "Fælles Velfærd 2015 (FW-J1)"));

    private Indicators() {}

    static Optional<Indicator> find(String id) {
        return ALL.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
    }

    /** Figures that another resource gives. */
    record Elsewhere(String id, String readAt, String source) {}
}
