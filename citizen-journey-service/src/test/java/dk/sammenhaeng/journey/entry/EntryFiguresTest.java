package dk.sammenhaeng.journey.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.entry.EntryFigures.Contacts;
import dk.sammenhaeng.journey.entry.EntryFigures.Counted;
import dk.sammenhaeng.journey.entry.EntryFigures.Split;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No figure on entries tells of few citizens, nor lets it be calculated. */
class EntryFiguresTest {

    private static final long LIMIT = 5;

    @Test
    void what_is_of_enough_citizens_is_shown() {
        EntryFigures shown = whole(counted("nord", 20, 10), counted("syd", 12, 6));

        assertThat(shown.entries()).contains(32L);
        assertThat(shown.clarified()).contains(16L);
        assertThat(shown.contacts()).contains(new Contacts(1.5, 1));
    }

    @Test
    void a_small_district_takes_another_with_it_so_that_the_whole_does_not_tell() {
        Counted small = counted("vest", 4, 4);
        Counted[] all = {counted("nord", 20, 20), counted("syd", 12, 12), small};

        assertThat(of("vest", all).entries()).isEmpty();
        assertThat(of("syd", all).entries())
                .as("else the whole less the others")
                .isEmpty();
        assertThat(of("nord", all).entries()).contains(20L);
        assertThat(whole(all).entries()).contains(36L);
    }

    @Test
    void the_whole_is_hidden_where_only_one_district_is_hidden_in_it() {
        assertThat(whole(counted("vest", 4, 4)).entries()).isEmpty();
        assertThat(whole(counted("vest", 4, 4)).contacts()).isEmpty();
    }

    @Test
    void how_many_were_clarified_is_hidden_when_few_are_on_either_side() {
        assertThat(whole(counted("nord", 20, 3)).clarified()).isEmpty();
        assertThat(whole(counted("nord", 20, 17)).clarified()).isEmpty();
        assertThat(whole(counted("nord", 20, 20)).clarified()).contains(20L);
        assertThat(whole(counted("nord", 20, 0)).clarified()).contains(0L);
        assertThat(whole(counted("nord", 20, 3)).contacts()).isEmpty();
    }

    @Test
    void where_nothing_came_there_is_nothing_to_hide() {
        assertThat(of("øst", counted("nord", 20, 20)).entries()).contains(0L);
    }

    private static EntryFigures whole(Counted... districts) {
        return EntryFigures.of(with(districts), Optional.empty(), LIMIT);
    }

    private static EntryFigures of(String district, Counted... districts) {
        return EntryFigures.of(with(districts), Optional.of(district), LIMIT);
    }

    private static List<Counted> with(Counted... districts) {
        long entries = List.of(districts).stream().mapToLong(Counted::entries).sum();
        long clarified = List.of(districts).stream()
                .mapToLong(one -> one.clarified().count())
                .sum();
        return Stream.concat(Stream.of(counted(Optional.empty(), entries, clarified)), Stream.of(districts))
                .toList();
    }

    private static Counted counted(String district, long entries, long clarified) {
        return counted(Optional.of(district), entries, clarified);
    }

    /** Each entry of another citizen, in one part. */
    private static Counted counted(Optional<String> district, long entries, long clarified) {
        return new Counted(
                district,
                district.isEmpty(),
                entries,
                entries,
                new Split(clarified, clarified, entries - clarified),
                entries,
                new Split(0, 0, entries),
                new Split(0, 0, entries),
                Optional.of(1.5).filter(any -> clarified > 0),
                Optional.of(1.0).filter(any -> clarified > 0));
    }
}
