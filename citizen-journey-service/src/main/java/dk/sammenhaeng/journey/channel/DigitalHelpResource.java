package dk.sammenhaeng.journey.channel;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.channel.DigitalHelpOffer.GivenBy;
import dk.sammenhaeng.journey.channel.DigitalHelpOffer.Kind;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Digital help near the citizen, over HTTP. */
@Path("/v1/digital-help-offers")
@Tag(name = "Channel", description = "How a citizen is reached, and what the suite sends")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DigitalHelpResource {

    private final DigitalHelp help;
    private final DanishCalendar calendar;
    private final Pages pages;

    DigitalHelpResource(DigitalHelp help, DanishCalendar calendar, Pages pages) {
        this.help = help;
        this.calendar = calendar;
        this.pages = pages;
    }

    @PUT
    @Path("/{id}")
    @Access(act = "digital-help.put", roles = ADMINISTRATION)
    @Operation(
            summary = "Put an offer of digital help",
            description =
                    "By the municipality or by volunteers. A course and a drop-in have a place. No postal codes means the "
                            + "whole municipality. With If-None-Match: * where it is new, else with If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = DigitalHelpOffer.class)))
    @APIResponse(
            responseCode = "201",
            description = "New",
            content = @Content(schema = @Schema(implementation = DigitalHelpOffer.class)))
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid OfferRequest request) {
        DigitalHelpOffer offer = help.put(request.offer(id), Optional.ofNullable(seen), "*".equals(noneMatch));
        return offer.version() == 1
                ? Reply.created("/v1/digital-help-offers/" + id, offer, 1)
                : Reply.of(offer, offer.version());
    }

    @GET
    @Path("/{id}")
    @Access(
            act = "digital-help.read",
            roles = {ADMINISTRATION, CASEWORKER, COORDINATOR, INSTITUTION_LEADER, SECTOR_SYSTEM, CITIZEN})
    @Operation(summary = "Read an offer of digital help", description = "Ended ones too.")
    @APIResponseSchema(DigitalHelpOffer.class)
    public Response read(@PathParam("id") UUID id) {
        DigitalHelpOffer offer = help.find(id).orElseThrow(Refusal::notFound);
        return Reply.of(offer, offer.version());
    }

    @GET
    @Access(
            act = "digital-help.list",
            roles = {ADMINISTRATION, CASEWORKER, COORDINATOR, INSTITUTION_LEADER, SECTOR_SYSTEM, CITIZEN})
    @Operation(
            summary = "List digital help near a place",
            description = "What is given today, by name; with `postalCode` what is near it.")
    @APIResponseSchema(DigitalHelpOffer.PageOf.class)
    public Response list(
            @QueryParam("postalCode") @Pattern(regexp = "\\d{4}") @Nullable String postalCode,
            @QueryParam("kind") @Nullable Kind kind,
            @QueryParam("givenBy") @Nullable GivenBy givenBy,
            @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        DigitalHelp.Filter filter = new DigitalHelp.Filter(
                Optional.ofNullable(postalCode), Optional.ofNullable(kind), Optional.ofNullable(givenBy));
        return pages.answer(Page.of(
                help.list(filter, calendar.today(), request),
                request,
                OptionalLong.empty(),
                one -> List.of(one.name(), one.id().toString())));
    }

    /** An offer; {@code to} is the first day it is no longer given. */
    record OfferRequest(
            @NotBlank @Size(max = 200) @NoCpr String name,
            @NotNull Kind kind,
            @NotNull GivenBy givenBy,
            @NotBlank @Size(max = 200) @NoCpr String provider,
            Optional<@Size(min = 1, max = 300) @NoCpr String> place,
            @NotBlank @Size(max = 300) @NoCpr String opening,

            @NotNull @Pattern(regexp = "\\+?[0-9 ]{8,20}") @NoCpr
            String phone,

            @NotNull @Size(max = 200) List<@NotNull @Pattern(regexp = "\\d{4}") String> postalCodes,
            @NotNull LocalDate from,
            Optional<LocalDate> to) {

        DigitalHelpOffer offer(UUID id) {
            return new DigitalHelpOffer(
                    id, name, kind, givenBy, provider, place, opening, phone, postalCodes, from, to, 0);
        }
    }
}
