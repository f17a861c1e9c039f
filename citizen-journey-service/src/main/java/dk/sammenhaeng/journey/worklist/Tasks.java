package dk.sammenhaeng.journey.worklist;

/**
 * A source of tasks: queries by name, which find them citizen by citizen ({@code offset 0} keeps the planner from passing
 * over all of the municipality's instead), and how they stand on the list.
 *
 * @param mine what is the user's own
 * @param ofUnits the same names, for the units the user leads
 * @param waiting the tasks, told from those names
 */
record Tasks(String mine, String ofUnits, String waiting) {}
