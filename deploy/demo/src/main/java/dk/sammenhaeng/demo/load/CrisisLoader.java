package dk.sammenhaeng.demo.load;

import dk.sammenhaeng.demo.model.Brake;
import dk.sammenhaeng.demo.model.Closure;
import dk.sammenhaeng.stack.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Pulls emergency brakes and decides on closures, where that has not been done. */
final class CrisisLoader {

    private static final String CLOSED = "CLOSED";

    private final Api api;
    private final Actors actors;

    CrisisLoader(Api api, Actors actors) {
        this.api = api;
        this.actors = actors;
    }

    void pull(Brake brake, UUID agreement) {
        String path = "/v1/agreements/" + agreement + "/emergency-brakes";
        boolean pulled = api.all(Call.get(Part.AGREEMENTS, path, actors.administration())).stream()
                .anyMatch(known -> known.path("explanation").asText().equals(brake.explanation()));
        if (!pulled) {
            api.send(Call.post(Part.AGREEMENTS, path, actors.administration(), BrakeRequest.of(brake)));
        }
    }

    void close(Closure closure, UUID institution) {
        String path = "/v1/institutions/" + institution;
        Api.Answer seen = api.send(Call.get(Part.AGREEMENTS, path, actors.administration()));
        if (!seen.body().path("serviceStatus").asText().equals(CLOSED)) {
            api.send(Call.post(
                            Part.AGREEMENTS,
                            path + "/service-status-changes",
                            actors.administration(),
                            new ClosureRequest(CLOSED, closure.effectiveFrom(), closure.reason()))
                    .header("If-Match", seen.etag().orElseThrow()));
        }
    }

    private record BrakeRequest(
            Brake.Ground ground,
            String explanation,
            String lesserStepsTried,
            List<MeasureRequest> measures,
            LocalDate reviewOn) {

        static BrakeRequest of(Brake brake) {
            return new BrakeRequest(
                    brake.ground(),
                    brake.explanation(),
                    brake.lesserStepsTried(),
                    List.of(new MeasureRequest(
                            brake.measure(), brake.measureDescription(), brake.citizenEffect(), brake.effectiveFrom())),
                    brake.reviewOn());
        }
    }

    private record MeasureRequest(
            Brake.Measure kind, String description, Brake.CitizenEffect citizenEffect, LocalDate effectiveFrom) {}

    private record ClosureRequest(String serviceStatus, LocalDate effectiveFrom, String reason) {}
}
