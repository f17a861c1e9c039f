package dk.sammenhaeng.platform.http;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every text a person reads, Danish by default and English on request, from the bundles {@code texts/platform} and
 * {@code texts/service} ({@code _da}, {@code _en}, UTF-8). A key without a text is a defect that a test finds.
 */
public final class Texts {

    /** Danish, the default. */
    public static final Locale DANISH = Locale.of("da");

    /** The languages every text exists in, the default first. */
    public static final List<Locale> LANGUAGES = List.of(DANISH, Locale.ENGLISH);

    private static final List<String> BUNDLES = List.of("texts/platform", "texts/service");
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private Texts() {}

    /** The text of a key in a language, its {@code {0}} places filled; the key itself where there is no text. */
    public static String of(Locale language, String key, List<Object> arguments) {
        return find(language, key).map(text -> fill(text, language, arguments)).orElse(key);
    }

    /** The text of a key in a language as it stands in the bundle. */
    public static Optional<String> find(Locale language, String key) {
        for (String name : BUNDLES) {
            Optional<ResourceBundle> bundle = bundle(name, language);
            if (bundle.isPresent() && bundle.get().containsKey(key)) {
                return Optional.of(bundle.get().getString(key));
            }
        }
        return Optional.empty();
    }

    /** Every key that has a text in a language, sorted. */
    public static Set<String> keys(Locale language) {
        Set<String> keys = new TreeSet<>();
        BUNDLES.forEach(name -> bundle(name, language).ifPresent(bundle -> keys.addAll(bundle.keySet())));
        return keys;
    }

    private static Optional<ResourceBundle> bundle(String name, Locale language) {
        // The loader of the running application: in tests this class lies in a loader that does not see the service.
        ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElseGet(Texts.class::getClassLoader);
        try {
            return Optional.of(ResourceBundle.getBundle(name, language, loader, NO_OTHER_LANGUAGE));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    private static String fill(String text, Locale language, List<Object> arguments) {
        return PLACE.matcher(text).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(
                    index < arguments.size() ? shown(arguments.get(index), language) : place.group());
        });
    }

    private static String shown(Object argument, Locale language) {
        return argument instanceof LocalDate date
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(date)
                : String.valueOf(argument);
    }
}
