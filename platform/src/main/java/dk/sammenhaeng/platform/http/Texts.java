package dk.sammenhaeng.platform.http;

import java.util.List;
import java.util.Locale;

/**
 * Every text a person reads, Danish by default and English on request, from the bundles {@code texts/platform} and
 * {@code texts/service} ({@code _da}, {@code _en}, UTF-8). A key without a text is a defect that a test finds.
 */
public final class Texts {

    /** Danish, the default. */
    public static final Locale DANISH = Locale.of("da");

    private Texts() {}

    /** The text of a key in a language, its {@code {0}} places filled. */
    public static String of(Locale language, String key, List<Object> arguments) {
        throw new IllegalStateException("to be written");
    }
}
