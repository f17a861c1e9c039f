package dk.sammenhaeng.demo.model;

/** The part of life a goal is about. */
public enum LifeDomain {
    WORK,
    EDUCATION,
    HOUSING,
    ECONOMY,
    DAILY_LIVING,
    RELATIONS,
    PHYSICAL_HEALTH,
    MENTAL_HEALTH,
    SUBSTANCE_USE
}
