package dk.sammenhaeng.journey.letter;

import dk.sammenhaeng.platform.identifier.MunicipalityCode;

/** Who takes in letters of one kind. A CDI bean per kind. */
public interface Recipient<T extends Letter> {

    /** The kind of letter. */
    Class<T> kind();

    /** Takes the letter in, once, in a transaction of the municipality it is addressed to. */
    void receive(MunicipalityCode sender, T letter);
}
