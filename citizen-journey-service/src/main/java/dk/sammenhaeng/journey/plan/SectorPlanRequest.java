package dk.sammenhaeng.journey.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.ActionTerms;
import dk.sammenhaeng.journey.journey.ActionTerms.DeliveryMode;
import dk.sammenhaeng.journey.journey.ActionTerms.DoneBy;
import dk.sammenhaeng.journey.journey.ActionTerms.Provider;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Attendance;
import dk.sammenhaeng.journey.journey.ContactPerson;
import dk.sammenhaeng.journey.journey.Entitlement;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Payer;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A sector's plan as its system sends it, whole; lists may be left out where there is nothing to say.
 *
 * @param entitlements what the citizen may and must by this plan (ret og pligt, FV-C15)
 */
public record SectorPlanRequest(
        @NotNull @PositiveOrZero Long externalVersion,
        @NotBlank @Size(max = 60) @NoCpr String planType,
        @NotNull @Valid ResponsibleRequest responsible,
        @NotNull LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<Sensitivity> sensitivity,
        Optional<@PositiveOrZero @DecimalMax("168") @Digits(integer = 3, fraction = 2) BigDecimal> weeklyCapacity,
        @Size(max = 50) List<@Valid NeedRequest> needs,
        @Size(max = 20) List<@Valid ContactPersonRequest> contactPersons,
        // Hashed only where there are any, so that what a plan of before said is still the same.
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 20)
        List<@Valid Entitlement> entitlements,

        List<@Valid GoalRequest> goals,
        List<@Valid ActionRequest> actions,
        List<@Valid AppointmentRequest> appointments) {

    /** The form of an id a sector's system gives. */
    public static final String EXTERNAL_ID = "[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}";

    private static final String CODE = "[A-Za-z][A-Za-z0-9_.-]{0,59}";

    public SectorPlanRequest {
        weeklyCapacity = weeklyCapacity.map(BigDecimal::stripTrailingZeros);
        needs = given(needs);
        contactPersons = given(contactPersons);
        entitlements = given(entitlements);
        goals = given(goals);
        actions = given(actions);
        appointments = given(appointments);
    }

    /** Goals, actions and appointments together. */
    int size() {
        return goals.size() + actions.size() + appointments.size();
    }

    /** SHA-256 of what is said, whatever the version it is said in and the order of the parts. */
    String hash() {
        SectorPlanRequest canonical = new SectorPlanRequest(
                0L,
                planType,
                responsible,
                validFrom,
                validTo,
                sensitivity,
                weeklyCapacity,
                sorted(needs, NeedRequest::code),
                sorted(contactPersons, ContactPersonRequest::name),
                entitlements,
                sorted(goals, GoalRequest::externalId),
                sorted(actions, ActionRequest::externalId),
                sorted(appointments, AppointmentRequest::externalId));
        return Sql.sha256(canonical);
    }

    private static <T> List<T> given(List<T> parts) {
        return parts == null ? List.of() : List.copyOf(parts);
    }

    private static <T> List<T> sorted(List<T> parts, Function<T, String> id) {
        return parts.stream().sorted(Comparator.comparing(id)).toList();
    }

    /** Who handles the plan in its own sector. */
    record ResponsibleRequest(
            @NotBlank @Size(max = 100) @NoCpr String user,
            @NotBlank @Size(max = 200) @NoCpr String name,
            @NotBlank @Size(max = 200) @NoCpr String unit,

            @NotNull @Pattern(regexp = "\\+?[0-9 ]{8,20}") @NoCpr
            String phone) {}

    /** A goal (mål). */
    record GoalRequest(
            @NotNull @Pattern(regexp = EXTERNAL_ID) @NoCpr String externalId,
            @NotNull @Pattern(regexp = CODE) @NoCpr String lifeDomain,
            @NotBlank @Size(max = 500) @NoCpr String title,
            Optional<LocalDate> followUpOn,
            Optional<Goal.Direction> direction,
            Optional<Goal.Status> status,
            Optional<LocalDate> movedOn) {}

    /** A need (behov) the plan answers. */
    record NeedRequest(
            @NotNull @Pattern(regexp = CODE) @NoCpr String code, boolean statutory) {}

    /** Whom the plan calls a contact person, and by which law. */
    record ContactPersonRequest(
            @NotNull ContactPerson.Kind kind,
            @NotBlank @Size(max = 200) @NoCpr String name,

            @NotNull @Pattern(regexp = "\\+?[0-9 ]{8,20}") @NoCpr
            String phone) {}

    /** An action (indsats); its last day is the one before {@code to}. */
    record ActionRequest(
            @NotNull @Pattern(regexp = EXTERNAL_ID) @NoCpr String externalId,
            @NotNull @Pattern(regexp = CODE) @NoCpr String kind,
            @NotBlank @Size(max = 500) @NoCpr String title,
            Optional<UUID> institutionId,
            @NotNull LocalDate from,
            Optional<LocalDate> to,
            Optional<@PositiveOrZero @DecimalMax("168") @Digits(integer = 3, fraction = 2) BigDecimal> weeklyHours,
            @NotNull Boolean legalRight,
            @Size(max = 20) List<@Valid Payer> payers,
            Optional<@Valid TermsRequest> terms) {

        ActionRequest {
            weeklyHours = weeklyHours.map(BigDecimal::stripTrailingZeros);
            payers = given(payers);
        }
    }

    /**
     * On what terms an action is given; what is left out is as usual.
     *
     * @param template the sector's template it was copied from
     */
    record TermsRequest(
            Optional<Provider> provider,
            @Size(max = 20) List<@Pattern(regexp = CODE) @NoCpr String> needs,
            Optional<@Valid DecisionRequest> decision,
            Optional<@Pattern(regexp = CODE) @NoCpr String> method,
            Optional<DoneBy> doneBy,
            Optional<DeliveryMode> deliveryMode,
            boolean digitalOnly,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> reason,
            Optional<@Pattern(regexp = CODE) @NoCpr String> template) {

        TermsRequest {
            needs = given(needs).stream().sorted().toList();
        }

        ActionTerms terms(ComplaintTerms complaintTerms) {
            return new ActionTerms(
                    provider.orElse(Provider.PUBLIC),
                    needs,
                    decision.map(made -> made.decision(complaintTerms)),
                    method,
                    doneBy,
                    deliveryMode,
                    digitalOnly,
                    reason);
        }
    }

    /** A meeting the citizen is called to (aftale). */
    record AppointmentRequest(
            @NotNull @Pattern(regexp = EXTERNAL_ID) @NoCpr String externalId,
            @NotBlank @Size(max = 500) @NoCpr String title,
            @NotNull Instant start,
            @NotNull Instant end,
            Optional<@Size(min = 1, max = 300) @NoCpr String> place,
            @Min(0) @Max(1440) int travelMinutes,
            boolean sanctionable,
            Optional<Appointment.Form> form,
            Optional<@Pattern(regexp = "[a-z]{2,3}") String> interpreter,
            // Hashed only where it is said, so that what a plan of before said is still the same.
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Attendance> attendance) {}
}
