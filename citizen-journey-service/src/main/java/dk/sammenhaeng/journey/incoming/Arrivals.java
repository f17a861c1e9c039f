package dk.sammenhaeng.journey.incoming;

import dk.sammenhaeng.journey.channel.CarriedChannel;
import dk.sammenhaeng.journey.citizen.ReceiveCitizen;
import dk.sammenhaeng.journey.citizen.ReceiveCitizen.Arrival;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.incoming.Incoming.Content;
import dk.sammenhaeng.journey.incoming.Incoming.Status;
import dk.sammenhaeng.journey.incoming.ReceivedWords.Received;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.letter.Letter;
import dk.sammenhaeng.journey.letter.Recipient;
import dk.sammenhaeng.journey.life.JourneyReopened;
import dk.sammenhaeng.journey.profile.CarriedProfile;
import dk.sammenhaeng.journey.protection.ExtraProtection;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes in what another municipality writes about a citizen who moves here; the letters may come in any order. */
final class Arrivals {

    private Arrivals() {}

    /** A citizen is offered. */
    @ApplicationScoped
    static class Offered implements Recipient<Letter.Offer> {

        private final IncomingRows rows;
        private final Clock clock;

        Offered(IncomingRows rows, Clock clock) {
            this.rows = rows;
            this.clock = clock;
        }

        @Override
        public Class<Letter.Offer> kind() {
            return Letter.Offer.class;
        }

        @Override
        public void receive(MunicipalityCode sender, Letter.Offer offer) {
            rows.offer(sender, offer, clock.instant());
        }
    }

    /** The offer no longer holds: the copy is deleted, also when it came before the offer. */
    @ApplicationScoped
    static class Withdrawn implements Recipient<Letter.Withdrawal> {

        private final IncomingRows rows;
        private final ReceivedPlans plans;
        private final ReceivedWords words;
        private final CarriedProfile profile;
        private final Event<WordsWithdrawn> withdrawn;
        private final Journeys journeys;
        private final Consistency consistency;
        private final Clock clock;

        Withdrawn(
                IncomingRows rows,
                ReceivedPlans plans,
                ReceivedWords words,
                CarriedProfile profile,
                Event<WordsWithdrawn> withdrawn,
                Journeys journeys,
                Consistency consistency,
                Clock clock) {
            this.rows = rows;
            this.plans = plans;
            this.words = words;
            this.profile = profile;
            this.withdrawn = withdrawn;
            this.journeys = journeys;
            this.consistency = consistency;
            this.clock = clock;
        }

        @Override
        public Class<Letter.Withdrawal> kind() {
            return Letter.Withdrawal.class;
        }

        @Override
        public void receive(MunicipalityCode sender, Letter.Withdrawal letter) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            rows.lock(letter.offerId()).flatMap(Incoming::citizenId).ifPresent(citizen -> {
                journeys.lockOnly(citizen);
                plans.withdraw(letter.offerId(), now);
                List<Entry> happened = new ArrayList<>();
                happened.add(new Entry(citizen, new PartChanged(citizen, letter.offerId())));
                words.withdraw(letter.offerId(), now).ifPresent(came -> {
                    Journey journey = journeys.find(citizen).orElseThrow();
                    giveBack(journey, came).ifPresent(happened::add);
                    withdrawn.fire(new WordsWithdrawn(journey, came));
                });
                consistency.settle(citizen, happened);
            });
            rows.withdraw(sender, letter.offerId(), now);
        }

        /** The profile, where it came with this hand-over; what came with another one takes its place. */
        private Optional<Entry> giveBack(Journey journey, Received came) {
            return profile.withdrawn(journey, came.incomingId()).map(emptied -> words.of(journey.records()).stream()
                    .flatMap(other ->
                            profile.arrived(journey, other.incomingId(), other.words(), other.receivedAt()).stream())
                    .findFirst()
                    .orElse(emptied));
        }
    }

    /** The hand-over is planned for another time. */
    @ApplicationScoped
    static class Moved implements Recipient<Letter.Replanned> {

        private final IncomingRows rows;

        Moved(IncomingRows rows) {
            this.rows = rows;
        }

        @Override
        public Class<Letter.Replanned> kind() {
            return Letter.Replanned.class;
        }

        @Override
        public void receive(MunicipalityCode sender, Letter.Replanned letter) {
            rows.replan(letter.offerId(), letter.plannedAt());
        }
    }

    /** The sender confirms: the citizen is here, with an id of this municipality, and the plans that were agreed to. */
    @ApplicationScoped
    static class Confirmed implements Recipient<Letter.Confirmation> {

        private final IncomingRows rows;
        private final ReceivedPlans plans;
        private final ReceivedWords words;
        private final CarriedProfile profile;
        private final ReceiveCitizen receiveCitizen;
        private final ExtraProtection protection;
        private final CarriedChannel channel;
        private final Journeys journeys;
        private final Consistency consistency;
        private final Clock clock;

        Confirmed(
                IncomingRows rows,
                ReceivedPlans plans,
                ReceivedWords words,
                CarriedProfile profile,
                ReceiveCitizen receiveCitizen,
                ExtraProtection protection,
                CarriedChannel channel,
                Journeys journeys,
                Consistency consistency,
                Clock clock) {
            this.rows = rows;
            this.plans = plans;
            this.words = words;
            this.profile = profile;
            this.receiveCitizen = receiveCitizen;
            this.protection = protection;
            this.channel = channel;
            this.journeys = journeys;
            this.consistency = consistency;
            this.clock = clock;
        }

        @Override
        public Class<Letter.Confirmation> kind() {
            return Letter.Confirmation.class;
        }

        @Override
        public void receive(MunicipalityCode sender, Letter.Confirmation letter) {
            rows.lock(letter.offerId())
                    .filter(incoming -> incoming.status() == Status.ACCEPTED)
                    .ifPresent(incoming -> incoming.content().ifPresent(content -> receive(incoming, content)));
        }

        private void receive(Incoming incoming, Content content) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            ReceiveCitizen.Received received = receiveCitizen.receive(new Arrival(
                    incoming.id(),
                    incoming.sealedNumber().orElseThrow(),
                    incoming.givenName().orElseThrow(),
                    incoming.familyName().orElseThrow(),
                    incoming.sector(),
                    incoming.answeredBy().orElseThrow()));
            UUID citizen = received.citizenId();
            journeys.lockOnly(citizen);
            rows.receive(incoming.id(), citizen);
            List<Entry> happened = new ArrayList<>();
            if (received.cameBack()) {
                happened.add(new Entry(citizen, new JourneyReopened(citizen)));
            }
            content.reach()
                    .flatMap(reach -> channel.arrived(journeys.find(citizen).orElseThrow(), reach))
                    .ifPresent(happened::add);
            if (content.isProtected()) {
                Journey journey = journeys.find(citizen).orElseThrow();
                protection.lasting(journey, DanishCalendar.dayOf(now)).ifPresent(happened::add);
            }
            content.plans().stream()
                    .map(plan -> plans.add(citizen, incoming, plan, now))
                    .forEach(plan -> happened.add(new Entry(citizen, new PartChanged(citizen, plan))));
            content.ownWords().ifPresent(said -> {
                happened.add(new Entry(citizen, new PartChanged(citizen, words.add(citizen, incoming, said, now))));
                profile.arrived(journeys.find(citizen).orElseThrow(), incoming.id(), said, now)
                        .ifPresent(happened::add);
            });
            consistency.settle(citizen, happened);
        }
    }
}
