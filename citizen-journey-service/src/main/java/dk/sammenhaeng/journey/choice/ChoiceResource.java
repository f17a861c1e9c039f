package dk.sammenhaeng.journey.choice;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.choice.Choice.ChosenBy;
import dk.sammenhaeng.journey.choice.Choice.Made;
import dk.sammenhaeng.journey.choice.ChoiceAccess.Party;
import dk.sammenhaeng.journey.choice.OptionRows.Wanted;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Texts;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A citizen's choices over HTTP. */
@Path("/v1/citizens/{citizenId}/choices")
@Tag(name = "Choice", description = "Options with their quality, and what citizens choose")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChoiceResource {

    private final ShowOptions showOptions;
    private final MakeChoice makeChoice;
    private final ChoiceAccess access;
    private final ChoiceKinds kinds;
    private final ChoiceRows rows;
    private final Language language;

    ChoiceResource(
            ShowOptions showOptions,
            MakeChoice makeChoice,
            ChoiceAccess access,
            ChoiceKinds kinds,
            ChoiceRows rows,
            Language language) {
        this.showOptions = showOptions;
        this.makeChoice = makeChoice;
        this.access = access;
        this.kinds = kinds;
        this.rows = rows;
        this.language = language;
    }

    @POST
    @Access(
            act = "choice.show",
            roles = {CITIZEN, CASEWORKER, SECTOR_SYSTEM, COORDINATOR},
            personalData = true)
    @Operation(
            summary = "Show a citizen what can be chosen",
            description =
                    "Keeps what is shown: the law that gives the right, and each institution that takes new citizens "
                            + "from the day, with waiting time, quality card and where supervision stands. `replaces` names the "
                            + "choice that is to be changed. 409 choice-too-many-options: name a place.")
    @APIResponseSchema(value = ChoiceView.class, responseCode = "201")
    public Response show(@PathParam("citizenId") UUID citizenId, @NotNull @Valid ShowingRequest request) {
        Choice choice = showOptions.show(new ShowOptions.Command(
                citizenId, new Wanted(request.kind(), request.place(), request.startsOn()), request.replaces()));
        return Reply.created("/v1/citizens/" + citizenId + "/choices/" + choice.id(), view(choice), choice.version());
    }

    @GET
    @Access(
            act = "choice.list",
            roles = {CITIZEN, CASEWORKER, SECTOR_SYSTEM, COORDINATOR},
            personalData = true)
    @Operation(
            summary = "List a citizen's choices",
            description =
                    "The latest first, changed ones too, each with what was shown at the time: to the citizen and "
                            + "who stands for them, and to who may read what the sector keeps of the citizen.")
    @APIResponseSchema(ChoiceView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        return Reply.of(new ChoiceView.PageOf(
                known(access.enter(citizenId)).stream().map(this::view).toList()));
    }

    @GET
    @Path("/{choiceId}")
    @Access(
            act = "choice.read",
            roles = {CITIZEN, CASEWORKER, SECTOR_SYSTEM, COORDINATOR},
            personalData = true)
    @Operation(summary = "Read a choice", description = "With what was shown, as it was shown.")
    @APIResponseSchema(ChoiceView.class)
    public Response read(@PathParam("citizenId") UUID citizenId, @PathParam("choiceId") UUID choiceId) {
        Choice choice = known(access.enter(citizenId)).stream()
                .filter(one -> one.id().equals(choiceId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return Reply.of(view(choice), choice.version());
    }

    @POST
    @Path("/{choiceId}/makings")
    @Access(
            act = "choice.make",
            roles = {CITIZEN, CASEWORKER, SECTOR_SYSTEM, COORDINATOR},
            personalData = true)
    @Operation(
            summary = "Choose",
            description =
                    "Once, one of the options shown. A citizen's token chooses for itself, or for the citizen it may "
                            + "act for. Staff says whose choice it was; REPRESENTATIVE and GUARDIAN with the representation, "
                            + "MUNICIPALITY with a reason. 409 choice-already-made, choice-shown-too-long-ago, choice-option-gone.")
    @APIResponseSchema(value = ChoiceView.class, responseCode = "200")
    public Response make(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("choiceId") UUID choiceId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid MakingRequest request) {
        Choice choice = makeChoice.make(new MakeChoice.Command(citizenId, choiceId, seen, request));
        return Reply.of(view(choice), choice.version());
    }

    private List<Choice> known(Party party) {
        return rows.of(party.journey().records()).stream()
                .filter(choice -> party.mayKnow(kinds.latest(choice.kind())))
                .toList();
    }

    private ChoiceView view(Choice choice) {
        ChoiceKind kind = kinds.shownIn(choice);
        return ChoiceView.of(choice, language.locale().equals(Texts.DANISH) ? kind.danish() : kind.english());
    }

    /** What is to be chosen, where and from when. */
    record ShowingRequest(
            @NotBlank @Size(max = 60) @NoCpr String kind,
            Optional<@Pattern(regexp = "\\d{4}") String> place,
            @NotNull LocalDate startsOn,
            Optional<UUID> replaces) {}

    /** What was chosen, and by whom. */
    record MakingRequest(
            @NotNull UUID institutionId,
            Optional<ChosenBy> chosenBy,
            Optional<UUID> representationId,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> reason) {}

    /** Options as they were shown, and what was chosen among them; kindValidFrom tells by which period of the kind. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ChoiceView(
            UUID id,
            String kind,
            LocalDate kindValidFrom,
            String name,
            Optional<String> place,
            LocalDate startsOn,
            boolean rightToChoose,
            String law,
            Instant shownAt,
            List<Option> options,
            Optional<Made> made,
            Optional<UUID> replaces,
            boolean replaced,
            List<String> allowedActions) {

        static ChoiceView of(Choice choice, String name) {
            return new ChoiceView(
                    choice.id(),
                    choice.kind(),
                    choice.shown().kindFrom(),
                    name,
                    choice.place(),
                    choice.startsOn(),
                    choice.shown().rightToChoose(),
                    choice.shown().law(),
                    choice.shownAt(),
                    choice.shown().options(),
                    choice.made(),
                    choice.replaces(),
                    choice.replaced(),
                    choice.made().isEmpty() ? List.of("makings") : List.of());
        }

        /** All of a citizen. */
        record PageOf(List<ChoiceView> items) {}
    }
}
