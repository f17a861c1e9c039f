package dk.sammenhaeng.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param after the sort values of the last item, where there is more; becomes the sealed cursor {@code next}
 * @param total the number of all items that fit the filters, when the caller asked for it
 */
public record Page<T>(List<T> items, Optional<List<String>> after, OptionalLong total) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of rows that were fetched with one row more than the limit, so that it is known whether there is more.
     *
     * @param key the sort values of an item, as {@link PageRequest#after} will give them back
     */
    public static <T> Page<T> of(
            List<T> fetched, PageRequest request, OptionalLong total, Function<T, List<String>> key) {
        if (fetched.size() <= request.limit()) {
            return new Page<>(fetched, Optional.empty(), total);
        }
        List<T> items = fetched.subList(0, request.limit());
        return new Page<>(items, Optional.of(key.apply(items.getLast())), total);
    }

    /** The same page with each item turned into what the caller sees. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), after, total);
    }
}
