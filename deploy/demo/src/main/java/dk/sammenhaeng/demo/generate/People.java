package dk.sammenhaeng.demo.generate;

import java.util.List;

/** Common Danish names; who is put together from them is nobody. */
final class People {

    private final List<String> given = Lines.of("/names/given.txt");
    private final List<String> family = Lines.of("/names/family.txt");

    String givenName(Dice dice) {
        return dice.oneOf(given);
    }

    String familyName(Dice dice) {
        return dice.oneOf(family);
    }

    String name(Dice dice) {
        return givenName(dice) + " " + familyName(dice);
    }
}
