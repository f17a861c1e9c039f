package dk.sammenhaeng.journey.prefill;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.prefill.Form.Asked;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A municipality's forms over HTTP. */
@Path("/v1/forms")
@Tag(name = "Once only", description = "What is known is offered and confirmed or corrected instead of asked again")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FormResource {

    private final FormRows rows;
    private final CurrentCaller current;
    private final Clock clock;

    FormResource(FormRows rows, CurrentCaller current, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.clock = clock;
    }

    @PUT
    @Path("/{code}")
    @Access(act = "form.put", roles = ADMINISTRATION)
    @Operation(
            summary = "Put a form",
            description =
                    "The data points it asks for. What is known may be asked again only where askAnywayBecause names "
                            + "the purpose. With If-None-Match: * where there is none yet, else with If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = FormView.class)))
    @APIResponse(
            responseCode = "201",
            description = "New",
            content = @Content(schema = @Schema(implementation = FormView.class)))
    public Response put(
            @PathParam("code") @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") @NoCpr String code,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid FormRequest request) {
        Optional<Form> known = rows.find(code);
        require(known, Optional.ofNullable(seen), "*".equals(noneMatch));
        new Faults()
                .require(
                        request.points().stream()
                                        .map(PointRequest::point)
                                        .distinct()
                                        .count()
                                == request.points().size(),
                        "/points",
                        "form.point-twice")
                .refuseIfAny();
        Form next = request.form(code, known.map(Form::version).orElse(0L) + 1);
        if (!rows.put(
                next,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                current.caller().user())) {
            throw Refusal.stale();
        }
        return known.isEmpty()
                ? Reply.created("/v1/forms/" + code, FormView.of(next), next.version())
                : Reply.of(FormView.of(next), next.version());
    }

    @GET
    @Path("/{code}")
    @Access(
            act = "form.read",
            roles = {CITIZEN, CASEWORKER, COORDINATOR, SECTOR_SYSTEM, ADMINISTRATION})
    @Operation(summary = "Read a form", description = "Which data points it asks for, and which it asks for anyway.")
    @APIResponseSchema(FormView.class)
    public Response read(@PathParam("code") String code) {
        Form form = rows.find(code).orElseThrow(Refusal::notFound);
        return Reply.of(FormView.of(form), form.version());
    }

    @GET
    @Access(
            act = "form.list",
            roles = {CITIZEN, CASEWORKER, COORDINATOR, SECTOR_SYSTEM, ADMINISTRATION})
    @Operation(summary = "List the municipality's forms", description = "By code.")
    @APIResponseSchema(FormView.PageOf.class)
    public Response list() {
        return Reply.of(
                new FormView.PageOf(rows.all().stream().map(FormView::of).toList()));
    }

    private static void require(Optional<Form> known, Optional<Version> seen, boolean mustBeNew) {
        if (known.isPresent()) {
            if (mustBeNew) {
                throw Refusal.stale();
            }
            Version.require(seen.orElse(null), known.get().version());
        } else if (seen.isPresent()) {
            throw Refusal.stale();
        } else if (!mustBeNew) {
            throw Refusal.preconditionRequired();
        }
    }

    /** What a form asks for. */
    record FormRequest(
            @NotBlank @Size(max = 200) @NoCpr String name,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid PointRequest> points) {

        Form form(String code, long version) {
            return new Form(
                    code,
                    name,
                    points.stream()
                            .map(asked -> new Asked(asked.point(), asked.askAnywayBecause()))
                            .toList(),
                    version);
        }
    }

    /** A data point of a form, with the purpose for which it is asked even where it is known. */
    record PointRequest(@NotNull DataPoint point, Optional<@Size(min = 1, max = 500) @NoCpr String> askAnywayBecause) {}

    /** A form. */
    record FormView(String code, String name, List<Asked> points) {

        static FormView of(Form form) {
            return new FormView(form.code(), form.name(), form.points());
        }

        /** All of the municipality. */
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record PageOf(List<FormView> items) {}
    }
}
