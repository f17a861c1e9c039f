package dk.sammenhaeng.platform.http;

import java.util.List;

/**
 * One fault in what was sent.
 *
 * @param pointer JSON pointer into the body ({@code /goals/0/title}), or the name of a parameter or header
 * @param code stable code; its text stands in the bundles under {@code fault.<code>}
 * @param arguments values for the text; never personal data
 */
public record Fault(String pointer, String code, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }
}
