package dk.sammenhaeng.journey.prefill;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/** Which data points a form asks for (blanket). */
record Form(String code, String name, List<Asked> points, long version) {

    Form {
        points = List.copyOf(points);
    }

    /** What the form says of a data point, where it asks for it. */
    Optional<Asked> asked(DataPoint point) {
        return points.stream().filter(asked -> asked.point() == point).findFirst();
    }

    /**
     * A data point of a form.
     *
     * @param askAnywayBecause the purpose for which it is asked even where it is known
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Asked(DataPoint point, Optional<String> askAnywayBecause) {}
}
