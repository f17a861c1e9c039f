package dk.sammenhaeng.agreements.agreement;

/** How far an agreement has come. */
public enum AgreementStatus {
    /** Udkast: being written; any new wording removes the signatures it has. */
    DRAFT,
    /** Underskrevet by both parties. */
    SIGNED,
    /** Gældende. */
    ACTIVE,
    /** Ophævet by an emergency brake before its period was over. */
    TERMINATED,
    /** Udløbet: back to ordinary steering, without an interruption for citizens. */
    EXPIRED
}
