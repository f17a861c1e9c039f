package dk.sammenhaeng.platform.http;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.identifier.CvrNumber;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

@Path("/v1/test-things")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ThingResource {

    private final Pages pages;
    private final Language language;

    ThingResource(Pages pages, Language language) {
        this.pages = pages;
        this.language = language;
    }

    @GET
    @Operation(summary = "List things", description = "Lists a hundred numbers.")
    @APIResponseSchema(value = Thing.class, responseCode = "200")
    @Access(act = "thing.list", roles = Role.ADMINISTRATION)
    public Response list(
            @BeanParam PageQuery query,
            @QueryParam("colour") @Nullable Colour colour,
            @QueryParam("owner") @Nullable UUID owner,
            @QueryParam("sold") @Nullable Boolean sold,
            @QueryParam("since") @Nullable LocalDate since,
            @QueryParam("part") @Nullable String part,
            @QueryParam("least") @Min(1) @Nullable Integer least) {
        PageRequest request = pages.request(query);
        int after = request.after().map(key -> Integer.parseInt(key.getFirst())).orElse(0);
        List<Thing> rows = IntStream.rangeClosed(after + 1, 100)
                .limit(request.fetch())
                .mapToObj(number -> new Thing(number, Colour.RED))
                .toList();
        OptionalLong total = request.count() ? OptionalLong.of(100) : OptionalLong.empty();
        return pages.answer(Page.of(rows, request, total, thing -> List.of(Integer.toString(thing.number()))));
    }

    @PUT
    @Operation(summary = "Put a thing", description = "Takes a thing and gives it back.")
    @APIResponseSchema(value = ThingRequest.class, responseCode = "200")
    @Access(act = "thing.put", roles = Role.ADMINISTRATION)
    public Response put(@NotNull @Valid ThingRequest request) {
        return Reply.of(request, 7);
    }

    @GET
    @Path("/greeting")
    @Operation(summary = "Greet", description = "Greets in the caller's language.")
    @APIResponse(responseCode = "204", description = "Greeted.")
    @Access(act = "thing.greet", roles = Role.ADMINISTRATION)
    public Response greet() {
        return Response.noContent()
                .header("X-Greeting", language.text("problem.not-found.title"))
                .build();
    }

    @GET
    @Path("/{id}/failures/{kind}")
    @Operation(summary = "Fail", description = "Fails in the way that is asked for.")
    @APIResponse(responseCode = "204", description = "Never.")
    @Access(act = "thing.fail", roles = Role.ADMINISTRATION)
    public Response fail(@PathParam("id") UUID id, @PathParam("kind") String kind) throws Exception {
        throw switch (kind) {
            case "rule" -> Refusal.byRule("note-refused");
            case "stale" -> new OptimisticLockException("select secret from person");
            case "unique" -> new IllegalStateException(new SQLException("Key (cpr)=(0201609995)", "23505"));
            case "exclusion" -> new IllegalStateException(new SQLException("Key (cpr)=(0201609995)", "23P01"));
            case "unreachable" -> new IllegalStateException(new SQLException("host db-1 refused", "08001"));
            case "no-connection" -> new SQLException("Acquisition timeout");
            case "clash" -> new SQLException("deadlock", "40P01");
            case "defect" -> new IllegalStateException("select secret from person where cpr = 0201609995");
            default -> Refusal.notFound();
        };
    }

    enum Colour {
        RED,
        GREEN
    }

    record Thing(int number, Colour colour) {}

    record ThingRequest(
            @NotNull @Size(min = 2, max = 5) String name,
            @NotNull Colour colour,
            CvrNumber cvr,
            Boolean sold,
            LocalDate since,
            Instant at,
            @Valid @Size(max = 2) List<@NotNull @Valid Part> parts) {}

    record Part(@NotNull @NoCpr String label, @Min(1) int size) {}
}
