package dk.sammenhaeng.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedClockTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    private Path file;
    private HandClock hand;
    private Clock clock;

    @BeforeEach
    void aClockWithoutAFile() {
        file = folder.resolve("clock");
        hand = new HandClock(START);
        clock = new MovedClock(hand, file);
    }

    @Test
    void without_a_file_it_shows_the_time_of_the_other_clock() {
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void it_is_ahead_by_the_duration_in_the_file() throws IOException {
        Files.writeString(file, "P30D\n");
        hand.move(Duration.ofMillis(100));

        assertThat(clock.instant()).isEqualTo(hand.instant().plus(Duration.ofDays(30)));
    }

    @Test
    void it_looks_again_only_after_a_tenth_of_a_second() throws IOException {
        Files.writeString(file, "PT1H");
        hand.move(Duration.ofMillis(99));
        assertThat(clock.instant()).isEqualTo(hand.instant());

        hand.move(Duration.ofMillis(1));
        assertThat(clock.instant()).isEqualTo(hand.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void half_a_file_does_not_move_it() throws IOException {
        Files.writeString(file, "P30D");
        hand.move(Duration.ofSeconds(1));
        clock.instant();
        Files.writeString(file, "P3");
        hand.move(Duration.ofSeconds(1));

        assertThat(clock.instant()).isEqualTo(hand.instant().plus(Duration.ofDays(30)));
    }

    private static final class HandClock extends Clock {

        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
