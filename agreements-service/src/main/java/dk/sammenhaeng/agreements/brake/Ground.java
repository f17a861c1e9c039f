package dk.sammenhaeng.agreements.brake;

/** Why a municipality may intervene in an active agreement (SR-4). */
enum Ground {
    /** En ganske særlig situation. */
    EXCEPTIONAL_SITUATION,
    /** Aftalen misligholdes. */
    BREACH
}
