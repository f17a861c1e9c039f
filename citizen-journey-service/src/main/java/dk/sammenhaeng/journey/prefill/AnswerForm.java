package dk.sammenhaeng.journey.prefill;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.prefill.Correction.State;
import dk.sammenhaeng.journey.prefill.Form.Asked;
import dk.sammenhaeng.journey.prefill.Offers.Offer;
import dk.sammenhaeng.journey.prefill.PrefillRows.Answered;
import dk.sammenhaeng.journey.prefill.PrefillRows.Counted;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes what is said of the data points of a form: whole or not at all. A correction goes to who keeps the datum and
 * changes nothing by itself (FW-X1).
 */
@ApplicationScoped
class AnswerForm {

    private final Readers readers;
    private final FormRows forms;
    private final Offers offers;
    private final PrefillRows rows;
    private final CorrectionRows corrections;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    AnswerForm(
            Readers readers,
            FormRows forms,
            Offers offers,
            PrefillRows rows,
            CorrectionRows corrections,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.readers = readers;
        this.forms = forms;
        this.offers = offers;
        this.rows = rows;
        this.corrections = corrections;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Takes the answers.
     *
     * @throws Refusal 400 for an answer that does not fit what is offered, 404 without a relation, 409 when a datum has
     *     changed since it was offered or waits for its owner's answer to another correction
     */
    Result answer(UUID citizenId, String code, List<Said> answers) {
        Reader reader = readers.lock(citizenId);
        Form form = forms.find(code).orElseThrow(() -> Refusal.invalid("/form", "form.unknown"));
        Offers.All all = offers.to(reader);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(form, all, answers);
        UUID setId = UuidCreator.getTimeOrderedEpoch();
        UUID citizen = reader.journey().citizenId();
        List<Entry> happened = new ArrayList<>(List.of(new Entry(citizen, new PartChanged(citizen, setId))));
        List<Correction> wrong = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (Said said : answers) {
            Optional<Correction> correction = correction(reader, all, said, now);
            correction.ifPresent(wrong::add);
            taken.add(new Taken(said.point(), said.part(), said.answer(), correction.map(Correction::id)));
        }
        rows.add(
                setId,
                citizen,
                answers.stream()
                        .map(said -> answered(reader, form, all, said, now))
                        .toList());
        corrections.add(wrong, current.caller().user());
        wrong.forEach(one -> happened.add(new Entry(citizen, new PartChanged(citizen, one.id()))));
        consistency.tell(reader.journey(), happened);
        return new Result(setId, form.code(), now, taken);
    }

    private static void check(Form form, Offers.All all, List<Said> answers) {
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            Said said = answers.get(i);
            String at = "/answers/" + i;
            Optional<Asked> asked = form.asked(said.point());
            faults.require(asked.isPresent(), at + "/point", "prefill.not-asked");
            faults.require(seen.add(said.point() + said.part().orElse("")), at + "/part", "prefill.twice");
            faults.require(
                    said.value().isPresent()
                            == (said.answer() == AnswerKind.CORRECTED || said.answer() == AnswerKind.STATED),
                    at + "/value",
                    "prefill.value");
            boolean offered = said.part().isPresent();
            faults.require(said.stamp().isPresent() == offered, at + "/stamp", "prefill.stamp");
            switch (said.answer()) {
                case CONFIRMED, CORRECTED -> faults.require(offered, at + "/part", "prefill.nothing-offered");
                case STATED ->
                    faults.require(!offered, at + "/part", "prefill.stated-part")
                            .require(
                                    all.of(said.point()).isEmpty()
                                            || asked.flatMap(Asked::askAnywayBecause)
                                                    .isPresent(),
                                    at + "/answer",
                                    "prefill.known");
                case UNKNOWN -> {}
            }
        }
        faults.refuseIfAny();
        answers.forEach(said -> requireAsOffered(all, said));
    }

    private static void requireAsOffered(Offers.All all, Said said) {
        said.part().ifPresent(part -> {
            Offer offer = offered(all, said)
                    .filter(one -> one.known().stamp().equals(said.stamp().orElse("")))
                    .orElseThrow(() -> Refusal.byRule("prefill-value-changed", said.point()));
            if (said.answer() == AnswerKind.CORRECTED && offer.correctionOpen()) {
                throw Refusal.byRule("correction-already-open", said.point());
            }
        });
    }

    private static Optional<Offer> offered(Offers.All all, Said said) {
        return all.of(said.point()).stream()
                .filter(offer ->
                        said.part().filter(offer.known().part()::equals).isPresent())
                .findFirst();
    }

    private Answered answered(Reader reader, Form form, Offers.All all, Said said, Instant now) {
        return new Answered(
                UuidCreator.getTimeOrderedEpoch(),
                form.code(),
                said.point(),
                said.part(),
                said.stamp(),
                said.answer(),
                said.value(),
                reader.sector(),
                counted(all, said),
                !reader.isStaff(),
                now,
                current.caller().user());
    }

    private static Counted counted(Offers.All all, Said said) {
        if (said.part().isPresent()) {
            return Counted.ASKED_ONCE;
        }
        return all.isKnown(said.point()) ? Counted.ASKED_AGAIN : Counted.FIRST_TIME;
    }

    private static Optional<Correction> correction(Reader reader, Offers.All all, Said said, Instant now) {
        if (said.answer() != AnswerKind.CORRECTED) {
            return Optional.empty();
        }
        Known known = offered(all, said).orElseThrow().known();
        return Optional.of(new Correction(
                UuidCreator.getTimeOrderedEpoch(),
                reader.journey().citizenId(),
                known.point(),
                known.part(),
                known.planId(),
                known.keeper(),
                reader.sector(),
                known.value(),
                said.value().orElseThrow(),
                State.OPEN,
                now,
                Optional.empty(),
                Optional.empty(),
                0));
    }

    /**
     * What is said of one data point.
     *
     * @param part which of several that were offered
     * @param stamp which value was offered
     */
    record Said(
            DataPoint point,
            Optional<String> part,
            Optional<String> stamp,
            AnswerKind answer,
            Optional<String> value) {}

    /** What was taken. */
    record Result(UUID id, String form, Instant answeredAt, List<Taken> answers) {

        Result {
            answers = List.copyOf(answers);
        }
    }

    /** One answer, with the correction it made. */
    record Taken(DataPoint point, Optional<String> part, AnswerKind answer, Optional<UUID> correctionId) {}
}
