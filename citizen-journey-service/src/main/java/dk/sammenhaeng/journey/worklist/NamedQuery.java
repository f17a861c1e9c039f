package dk.sammenhaeng.journey.worklist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A query put together from parts, whose parameters have names ({@code :user}) so that each part can say what it needs.
 *
 * @param sql the query with the marks the database wants
 * @param names the name behind each mark
 */
record NamedQuery(String sql, List<String> names) {

    private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");

    static NamedQuery of(String text) {
        return new NamedQuery(
                NAME.matcher(text).replaceAll("?"),
                NAME.matcher(text).results().map(mark -> mark.group(1)).toList());
    }

    Object[] values(Map<String, ?> byName) {
        return names.stream()
                .map(name -> Objects.requireNonNull(byName.get(name), name))
                .toArray();
    }
}
