package dk.sammenhaeng.demo.load;

import dk.sammenhaeng.demo.model.Agreement;
import dk.sammenhaeng.demo.model.Agreement.CarryOver;
import dk.sammenhaeng.demo.model.Agreement.Stage;
import dk.sammenhaeng.demo.model.AgreementGoal;
import dk.sammenhaeng.demo.model.YearlyAmount;
import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.stack.TokenRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Drafts, signs and activates agreements as far as each has come; goes on where an earlier load ended. */
final class AgreementLoader {

    private static final String PATH = "/v1/agreements";

    private final Api api;
    private final Actors actors;
    private final Crowd crowd;
    private final Progress progress;

    AgreementLoader(Api api, Actors actors, Crowd crowd, Progress progress) {
        this.api = api;
        this.actors = actors;
        this.crowd = crowd;
        this.progress = progress;
    }

    /** The ids of the agreements by the keys of their institutions. */
    Ids load(List<Agreement> agreements, Ids institutions) {
        Map<String, UUID> known = api.all(Call.get(Part.AGREEMENTS, PATH, actors.administration())).stream()
                .collect(Collectors.toMap(
                        row -> row.required("title").asText(),
                        row -> UUID.fromString(row.required("id").asText()),
                        (first, second) -> first));
        Map<String, UUID> ids = new ConcurrentHashMap<>();
        crowd.each(agreements.stream(), agreement -> {
            UUID institution = institutions.of(agreement.institution());
            UUID id = Optional.ofNullable(known.get(agreement.title())).orElseGet(() -> draft(agreement, institution));
            if (agreement.stage() != Stage.DRAFT) {
                sign(id, "MUNICIPALITY", actors.council());
                sign(id, "INSTITUTION", actors.leaderOf(institution));
            }
            if (agreement.stage() == Stage.ACTIVE) {
                activate(id);
            }
            ids.put(agreement.institution(), id);
            progress.oneDone();
        });
        return new Ids(ids);
    }

    private UUID draft(Agreement agreement, UUID institution) {
        return api.send(Call.post(
                        Part.AGREEMENTS, PATH, actors.administration(), AgreementRequest.of(agreement, institution)))
                .id();
    }

    private void sign(UUID id, String party, TokenRequest signer) {
        Api.Answer seen = read(id);
        boolean signed = StreamSupport.stream(seen.body().path("signatures").spliterator(), false)
                .anyMatch(signature -> signature.path("party").asText().equals(party));
        if (!signed) {
            change(id, seen, "/signatures", signer, Map.of("party", party));
        }
    }

    private void activate(UUID id) {
        Api.Answer seen = read(id);
        if (seen.body().path("status").asText().equals("SIGNED")) {
            change(id, seen, "/activations", actors.administration(), Map.of());
        }
    }

    private Api.Answer read(UUID id) {
        return api.send(Call.get(Part.AGREEMENTS, PATH + "/" + id, actors.administration()));
    }

    private void change(UUID id, Api.Answer seen, String command, TokenRequest actor, Object body) {
        api.send(Call.post(Part.AGREEMENTS, PATH + "/" + id + command, actor, body)
                .header("If-Match", seen.etag().orElseThrow()));
    }

    private record AgreementRequest(
            UUID institutionId,
            String title,
            LocalDate periodFrom,
            LocalDate periodTo,
            String serviceLevel,
            String cooperation,
            List<GoalRequest> goals,
            List<FrameRequest> yearlyFrames,
            CarryOver carryOver) {

        static AgreementRequest of(Agreement agreement, UUID institution) {
            return new AgreementRequest(
                    institution,
                    agreement.title(),
                    agreement.from(),
                    agreement.to(),
                    agreement.serviceLevel(),
                    agreement.cooperation(),
                    agreement.goals().stream().map(GoalRequest::of).toList(),
                    agreement.frames().stream().map(FrameRequest::of).toList(),
                    agreement.carryOver());
        }
    }

    private record GoalRequest(
            String title, String kind, Optional<String> nationalGoal, String indicator, String target) {

        static GoalRequest of(AgreementGoal goal) {
            return new GoalRequest(
                    goal.title(),
                    goal.nationalGoal().isPresent() ? "NATIONAL" : "LOCAL",
                    goal.nationalGoal(),
                    goal.indicator(),
                    goal.target());
        }
    }

    private record FrameRequest(int year, AmountRequest amount) {

        static FrameRequest of(YearlyAmount frame) {
            return new FrameRequest(frame.year(), new AmountRequest(Money.dkk(frame.kroner()), Money.CURRENT));
        }
    }

    private record AmountRequest(BigDecimal value, String basis) {}
}
