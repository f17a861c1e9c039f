package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.tenancy.DatabaseTrouble;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whose fault a failure is: the event's, or that of what the service stands on. */
final class Blame {

    private static final int LONGEST_REASON = 200;

    private Blame() {}

    /** True where the event is innocent and the same work may succeed when the trouble is over. */
    static boolean isOnSurroundings(Throwable failure) {
        // A failed commit names its cause only among the suppressed.
        return find(
                        failure,
                        part -> part instanceof InterruptedException
                                || (part instanceof VirtualMachineError && !(part instanceof StackOverflowError))
                                || (part instanceof SQLException && DatabaseTrouble.of(part) != DatabaseTrouble.NONE))
                .isPresent();
    }

    /** The class of failure and its code; never a message, which may hold content. */
    static String reason(Throwable failure) {
        Throwable telling = find(failure, part -> part instanceof Refusal || part instanceof SQLException)
                .orElseGet(() -> root(failure));
        String code =
                switch (telling) {
                    case Refusal refusal -> " " + refusal.code();
                    case SQLException sql -> " " + sql.getSQLState();
                    default -> "";
                };
        String reason = telling.getClass().getSimpleName() + code;
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; depth < 20; depth++) {
            @Nullable Throwable cause = root.getCause();
            if (cause == null) {
                return root;
            }
            root = cause;
        }
        return root;
    }

    private static Optional<Throwable> find(Throwable failure, Predicate<Throwable> wanted) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(Set.of(failure));
        while (!open.isEmpty()) {
            Throwable part = open.removeFirst();
            if (!seen.add(part)) {
                continue;
            }
            if (wanted.test(part)) {
                return Optional.of(part);
            }
            Optional.ofNullable(part.getCause()).ifPresent(open::addLast);
            for (Throwable suppressed : part.getSuppressed()) {
                open.addLast(suppressed);
            }
        }
        return Optional.empty();
    }
}
