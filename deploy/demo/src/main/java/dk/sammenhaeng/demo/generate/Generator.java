package dk.sammenhaeng.demo.generate;

import dk.sammenhaeng.demo.model.Agreement;
import dk.sammenhaeng.demo.model.Institution;
import dk.sammenhaeng.demo.model.Municipality;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes a municipality from a seed: the same seed, day and number of citizens make the same municipality. */
public final class Generator {

    private final String code;
    private final long seed;
    private final LocalDate today;

    /** A generator for the municipality with the code, with all dates relative to the day. */
    public Generator(String code, long seed, LocalDate today) {
        this.code = code;
        this.seed = seed;
        this.today = today;
    }

    /**
     * The municipality with so many citizens, of whom the first are the same however many there are.
     *
     * @throws IllegalArgumentException when there are none, or more than can be told apart
     */
    public Municipality municipality(int citizens) {
        if (citizens < 1 || citizens > Numbers.MOST_CITIZENS) {
            throw new IllegalArgumentException("between 1 and " + Numbers.MOST_CITIZENS + " citizens can be made");
        }
        var institutions = new InstitutionCatalogue(seed);
        var crises = new Crises(institutions, today);
        var writer = new CitizenWriter(seed, today, institutions, new TwistWriter(seed, today, institutions, crises));
        return new Municipality(
                code,
                seed,
                today,
                institutions.all(),
                agreements(institutions),
                new Budgets(today, citizens).all(),
                crises.brakes(),
                crises.closures(),
                citizens,
                writer::write);
    }

    private List<Agreement> agreements(InstitutionCatalogue institutions) {
        var writer = new AgreementWriter(seed, today);
        List<Institution> all = institutions.all();
        return IntStream.range(0, all.size())
                .mapToObj(number -> institutions
                        .agreementStage(all.get(number))
                        .map(stage -> writer.write(number, all.get(number), stage)))
                .flatMap(Optional::stream)
                .toList();
    }
}
