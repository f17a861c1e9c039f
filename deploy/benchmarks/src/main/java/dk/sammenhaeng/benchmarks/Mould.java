package dk.sammenhaeng.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One journey's rows of one table as text with holes. The n-th smallest id of the journey gets the n-th of a copy's ids,
 * so that what is sorted by id stays sorted.
 */
final class Mould {

    private static final Pattern HOLE =
            Pattern.compile("@[KSER]@|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final List<Piece> pieces;

    private Mould(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static Mould of(String rows, NavigableSet<String> ids) {
        List<Piece> pieces = new ArrayList<>();
        Matcher hole = HOLE.matcher(rows);
        int from = 0;
        while (hole.find()) {
            String found = hole.group();
            boolean mark = found.startsWith("@");
            if (mark || ids.contains(found)) {
                pieces.add(new Piece.Text(bytes(rows.substring(from, hole.start()))));
                pieces.add(
                        mark ? marked(found) : new Piece.Id(ids.headSet(found).size()));
                from = hole.end();
            }
        }
        pieces.add(new Piece.Text(bytes(rows.substring(from))));
        return new Mould(pieces);
    }

    private static Piece marked(String text) {
        for (Mark mark : Mark.values()) {
            if (mark.toString().equals(text)) {
                return new Piece.Marked(mark);
            }
        }
        throw new IllegalStateException("no such mark: " + text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The rows of the copy with this number and these ids. */
    void cast(int number, UUID[] ids, Rows rows) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Text(byte[] text) -> rows.add(text);
                case Piece.Id(int place) -> rows.add(ids[place]);
                case Piece.Marked(Mark mark) -> {
                    switch (mark) {
                        case COORDINATOR -> rows.add(number / Copied.JOURNEYS_OF_A_COORDINATOR);
                        case CASEWORKER -> rows.add(number / Copied.CITIZENS_OF_A_CASEWORKER);
                        case UNIT -> rows.add(number / Copied.CITIZENS_OF_A_UNIT);
                        case RANDOM -> rows.addBytesOf(ids[0]);
                    }
                }
            }
        }
    }

    private sealed interface Piece {

        @SuppressWarnings("ArrayRecordComponent")
        record Text(byte[] text) implements Piece {}

        record Id(int place) implements Piece {}

        record Marked(Mark mark) implements Piece {}
    }
}
