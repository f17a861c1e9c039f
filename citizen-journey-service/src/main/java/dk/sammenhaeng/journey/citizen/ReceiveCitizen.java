package dk.sammenhaeng.journey.citizen;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.citizen.Citizen.Name;
import dk.sammenhaeng.journey.journey.RestingDeadlines;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.vault.CprVault;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.identifier.CprNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes in a citizen whom another municipality hands over: the one known here by the number, or a new one (C5). */
@ApplicationScoped
public class ReceiveCitizen {

    /** One who has died stays so. */
    private static final String REOPEN = """
            update citizen set ended_on = null, stopped_at = null, re_evaluate_on = null
            where (id = ? or survivor_id = ?) and ended_on is not null
            """;

    private final CitizenRepository citizens;
    private final CprVault vault;
    private final EventLog events;
    private final RestingDeadlines deadlines;
    private final Sql sql;
    private final Clock clock;

    ReceiveCitizen(
            CitizenRepository citizens,
            CprVault vault,
            EventLog events,
            RestingDeadlines deadlines,
            Sql sql,
            Clock clock) {
        this.citizens = citizens;
        this.vault = vault;
        this.events = events;
        this.deadlines = deadlines;
        this.sql = sql;
        this.clock = clock;
    }

    /** The citizen in the acting municipality; the name of one who is known here stays. */
    public Received receive(Arrival arrival) {
        CprNumber number = vault.openFor(arrival.offerId(), arrival.sealedNumber());
        return vault.find(number)
                .map(known -> new Received(known, reopened(known)))
                .orElseGet(() -> new Received(register(number, arrival), false));
    }

    private boolean reopened(UUID known) {
        boolean cameBack = sql.change(REOPEN, known, known) > 0;
        if (cameBack) {
            deadlines.goOn(List.of(known));
        }
        return cameBack;
    }

    private UUID register(CprNumber number, Arrival arrival) {
        String municipality = Acting.current().municipality().value();
        Citizen citizen = new Citizen(
                UuidCreator.getTimeOrderedEpoch(),
                municipality,
                new Name(arrival.givenName(), arrival.familyName()),
                Optional.of(municipality),
                Optional.of(arrival.sector()),
                number.birthDate(),
                clock.instant(),
                arrival.acceptedBy());
        citizens.persistAndFlush(citizen);
        if (!vault.keep(citizen.id(), number)) {
            throw new IllegalStateException("the number was registered meanwhile: tried again");
        }
        events.append(citizen.id(), new JourneyStarted(citizen.id()));
        return citizen.id();
    }

    /**
     * The citizen here.
     *
     * @param cameBack true when the journey had ended here by a move away
     */
    public record Received(UUID citizenId, boolean cameBack) {}

    /**
     * Who comes.
     *
     * @param sector the sector that takes over
     * @param acceptedBy who accepted, and sees a citizen who has no plan here yet
     */
    public record Arrival(
            UUID offerId, byte[] sealedNumber, String givenName, String familyName, Sector sector, String acceptedBy) {

        public Arrival {
            sealedNumber = sealedNumber.clone();
        }

        @Override
        public byte[] sealedNumber() {
            return sealedNumber.clone();
        }
    }
}
