package dk.sammenhaeng.journey.self;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.assent.Answer;
import dk.sammenhaeng.journey.assent.Via;
import dk.sammenhaeng.journey.journey.Sector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that is planned with and for a citizen, in words for that citizen (FW-J7).
 *
 * @param own false where somebody who stands for the citizen reads it
 * @param deputy who answers when the coordinator is away (stedfortræder)
 * @param decisions what was decided beside the actions of plans: rehabilitation and welfare technology
 * @param jointGoals what all sectors work on together in the coordinated plan (helhedsorienteret plan)
 * @param meetings where the sectors meet with the citizen (fælles møde)
 * @param collisions what collides and the citizen can do something about
 * @param handOvers what is being handed over, and who has it meanwhile
 * @param entries what I asked for, and who answers it
 * @param volunteers the volunteers I am referred to; told to the citizen alone
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record MyPlan(
        UUID citizenId,
        String givenName,
        String familyName,
        boolean own,
        Optional<MyContact.Person> coordinator,
        Optional<MyContact.Person> deputy,
        List<MyGoal> jointGoals,
        List<SectorPart> plans,
        List<OtherDecision> decisions,
        List<MyMeeting> meetings,
        List<Collision> collisions,
        List<HandOver> handOvers,
        List<MyEntry> entries,
        List<MyReferral> volunteers) {

    /**
     * What one sector has planned.
     *
     * @param version what an answer names, so that nobody agrees to what they have not seen
     * @param entitlements my rights and duties by it, each with its reason and where to complain (FV-C15)
     * @param myAnswer the last word on it, where something was said
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SectorPart(
            UUID planId,
            long version,
            Sector sector,
            String sectorName,
            String planName,
            MyContact.Person responsible,
            LocalDate from,
            Optional<LocalDate> to,
            Instant changedAt,
            List<MyGoal> goals,
            List<MyAction> actions,
            List<MyAppointment> appointments,
            List<MyEntitlement> entitlements,
            Optional<MyAnswerToPlan> myAnswer) {}

    /**
     * What one said to a plan.
     *
     * @param toThisVersion false when the plan has changed since
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MyAnswerToPlan(
            long version, boolean toThisVersion, Answer answer, Optional<String> words, LocalDate statedOn, Via via) {}

    /** What it is to lead to. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MyGoal(String title, String status, Optional<LocalDate> followUpOn) {}

    /** What is done, and what was decided about it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MyAction(
            String title,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<BigDecimal> weeklyHours,
            Optional<MyDecision> decision) {}

    /** A right or a duty in plain words (ret og pligt). */
    record MyEntitlement(String kind, String words, String reason, String appealLink) {}

    /**
     * A decision in plain words (afgørelse, C20), with the law, who made it, how long one can complain, what became of a
     * complaint, and what one chose oneself.
     *
     * @param complainTo where to send a complaint: to who made it, who looks at it again first (retssikkerhedsloven § 66)
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MyDecision(
            String words,
            Optional<String> law,
            Optional<LocalDate> decidedOn,
            Optional<String> authority,
            Optional<LocalDate> complainBy,
            Optional<String> complainTo,
            Optional<MyComplaint> complaint,
            Optional<String> myChoice) {}

    /**
     * What one complained, and what came of it.
     *
     * @param late true when it came after the last day
     * @param reassessBy the day by which they should have looked at it again
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MyComplaint(
            String words, LocalDate receivedOn, boolean late, LocalDate reassessBy, Optional<LocalDate> reassessedOn) {}

    /**
     * A decision that stands in no plan's action.
     *
     * @param about what it is about, in plain words
     * @param answerBy by when one is asked for an answer to an offer
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OtherDecision(UUID decisionId, String about, MyDecision decision, Optional<LocalDate> answerBy) {}

    /**
     * When and where to come.
     *
     * @param sanctionable true where staying away can cost money (sanktion)
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MyAppointment(
            UUID appointmentId,
            String title,
            Instant start,
            Instant end,
            Optional<String> place,
            boolean sanctionable,
            Optional<String> form,
            Optional<String> interpreter) {}

    /**
     * A joint meeting to which the citizen is called.
     *
     * @param form PHYSICAL, PHONE or VIDEO
     * @param interpreter the language of an interpreter who takes part (FW-X13)
     * @param place told to the citizen alone: it may be where the citizen is safe
     * @param with the sectors that take part
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MyMeeting(
            UUID meetingId,
            Instant start,
            Instant end,
            String form,
            Optional<String> interpreter,
            Optional<String> place,
            List<String> with) {}

    /** What one cannot both keep, and whom to call. */
    record Collision(
            String words, List<MyAppointment> appointments, List<MyMeeting> meetings, List<MyContact.Person> call) {}

    /** A hand-over that is going on. */
    record HandOver(String words, Instant plannedAt) {}

    /**
     * What one asked for, once (én indgang, FW-J10).
     *
     * @param call who holds it together until everybody has answered; left out for who stands for the citizen where the
     *     unit tells where the citizen is
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MyEntry(
            UUID entryId,
            Instant receivedAt,
            boolean clarified,
            List<String> asked,
            Optional<MyContact.Person> call,
            List<MyAnswer> answers) {}

    /** What somebody answered, or that they have not yet, and whom to call there. */
    record MyAnswer(String words, MyContact.Person call) {}

    /**
     * Volunteers I am referred to with my consent, which I can take back.
     *
     * @param responsibleUnit the public unit that stays responsible
     */
    record MyReferral(
            UUID referralId,
            String organisation,
            String name,
            String phone,
            String responsibleUnit,
            LocalDate consentedOn) {}
}
