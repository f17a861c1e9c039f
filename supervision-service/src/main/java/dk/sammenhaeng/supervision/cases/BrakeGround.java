package dk.sammenhaeng.supervision.cases;

/** Why an emergency brake was pulled (reform-core.md SR-4). */
enum BrakeGround {
    EXCEPTIONAL_SITUATION,
    BREACH
}
