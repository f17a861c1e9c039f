package dk.sammenhaeng.demo.model;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A whole demonstration municipality. The same seed and day give the same one. Citizens are made when they are asked
 * for, so that any number of them takes no memory.
 *
 * @param code the municipality's code
 * @param today the day to which all dates are relative
 * @param writer writes the citizen of a number
 */
public record Municipality(
        String code,
        long seed,
        LocalDate today,
        List<Institution> institutions,
        List<Agreement> agreements,
        List<Budget> budgets,
        List<Brake> brakes,
        List<Closure> closures,
        int citizenCount,
        IntFunction<Citizen> writer) {

    /** The citizens in the order of their numbers. */
    public Stream<Citizen> citizens() {
        return IntStream.range(0, citizenCount).mapToObj(writer);
    }
}
