package dk.sammenhaeng.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was written after the command: options with a value, flags and plain words. */
record Arguments(Map<String, String> values, Set<String> flags, List<String> words) {

    /** Reads them; what is neither one of these options nor one of these flags is refused by name. */
    static Arguments parse(List<String> arguments, Set<String> options, Set<String> knownFlags) {
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (int index = 0; index < arguments.size(); index++) {
            String argument = arguments.get(index);
            if (knownFlags.contains(argument)) {
                flags.add(argument);
            } else if (options.contains(argument)) {
                index++;
                if (index == arguments.size()) {
                    throw new StackException(argument + " needs a value");
                }
                values.put(argument, arguments.get(index));
            } else if (argument.startsWith("--")) {
                throw new StackException("unknown option " + argument);
            } else {
                words.add(argument);
            }
        }
        return new Arguments(values, flags, words);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    String required(String option) {
        return value(option).orElseThrow(() -> new StackException(option + " is missing"));
    }

    String instance() {
        return value("--instance").orElse(Instance.DEFAULT);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** The one word there must be. */
    String word(String meaning) {
        if (words.size() != 1) {
            throw new StackException("name exactly one " + meaning);
        }
        return words.getFirst();
    }
}
