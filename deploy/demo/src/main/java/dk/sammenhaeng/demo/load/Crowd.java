package dk.sammenhaeng.demo.load;

import java.util.Iterator;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does the same to many things, so many at a time; takes the next from the stream only when there is room for it. */
final class Crowd {

    private final int atATime;

    Crowd(int atATime) {
        this.atATime = atATime;
    }

    /** Ends when all is done; the first failure lets what has begun end, and is thrown. */
    <T> void each(Stream<T> things, Consumer<T> work) {
        var room = new Semaphore(atATime);
        var failure = new AtomicReference<@Nullable Throwable>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Iterator<T> left = things.iterator();
            room.acquireUninterruptibly();
            while (failure.get() == null && left.hasNext()) {
                T thing = left.next();
                threads.execute(() -> {
                    try {
                        work.accept(thing);
                    } catch (RuntimeException | Error e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        room.release();
                    }
                });
                room.acquireUninterruptibly();
            }
        }
        switch (failure.get()) {
            case null -> {}
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }
}
