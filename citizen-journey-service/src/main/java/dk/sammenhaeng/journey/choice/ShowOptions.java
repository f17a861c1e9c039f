package dk.sammenhaeng.journey.choice;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.choice.Choice.Shown;
import dk.sammenhaeng.journey.choice.ChoiceAccess.Party;
import dk.sammenhaeng.journey.choice.OptionRows.Wanted;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows a citizen what can be chosen, and keeps what was shown (catalogue C19). */
@ApplicationScoped
class ShowOptions {

    private final ChoiceAccess access;
    private final ChoiceKinds kinds;
    private final OptionRows options;
    private final ChoiceRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final ChoiceSettings settings;
    private final Clock clock;

    ShowOptions(
            ChoiceAccess access,
            ChoiceKinds kinds,
            OptionRows options,
            ChoiceRows rows,
            Consistency consistency,
            CurrentCaller current,
            ChoiceSettings settings,
            Clock clock) {
        this.access = access;
        this.kinds = kinds;
        this.options = options;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Shows the options as they stand now.
     *
     * @throws Refusal 400 for an unknown kind or choice to change and a day that is over, 403 for a kind of a sector
     *     whose content is not the caller's, 404 without a relation, 409 with more options than are shown at once
     */
    Choice show(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        Optional<ChoiceKind> found = kinds.on(command.wanted().kind(), today);
        new Faults()
                .require(found.isPresent(), "/kind", "choice.kind-unknown")
                .require(!command.wanted().day().isBefore(today), "/startsOn", "day.past")
                .refuseIfAny();
        ChoiceKind kind = found.orElseThrow();
        Party party = access.lock(command.citizenId());
        if (!party.mayKnow(kind)) {
            throw Refusal.forbidden("choice-of-another-sector");
        }
        command.replaces().ifPresent(former -> requireMade(party, kind, former));
        List<Option> shown = options.first(command.wanted(), settings.mostOptions() + 1);
        if (shown.size() > settings.mostOptions()) {
            throw Refusal.byRule("choice-too-many-options", settings.mostOptions());
        }
        UUID citizen = party.journey().citizenId();
        Choice choice = new Choice(
                UuidCreator.getTimeOrderedEpoch(),
                citizen,
                kind.code(),
                command.wanted().place(),
                command.wanted().day(),
                new Shown(kind.rightToChoose(), kind.law(), kind.validFrom(), shown),
                now,
                command.replaces(),
                Optional.empty(),
                false,
                0);
        rows.add(choice, current.caller().user());
        consistency.tell(party.journey(), choice.id());
        return choice;
    }

    private void requireMade(Party party, ChoiceKind kind, UUID former) {
        Choice replaced = rows.of(party.journey().records()).stream()
                .filter(choice -> choice.id().equals(former) && choice.kind().equals(kind.code()))
                .filter(choice -> choice.made().isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("/replaces", "choice.replaced-unknown"));
        if (replaced.replaced()) {
            throw Refusal.byRule("choice-already-changed");
        }
    }

    /**
     * What to show.
     *
     * @param replaces the choice that is to be changed
     */
    record Command(UUID citizenId, Wanted wanted, Optional<UUID> replaces) {}
}
