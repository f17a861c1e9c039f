package dk.sammenhaeng.journey.erasure;

import java.util.List;

/**
 * Where a citizen's data stand: the one list of tables whose rows are erased with the person. A test fails as long as a
 * table of the database stands neither here nor among those that tell of no citizen.
 *
 * @param condition which rows are the citizen's, as SQL over {@code records}, the ids of all records of the person
 * @param key a column of ids by which stored answers and deadlines may name a row
 */
record Holding(String table, String condition, String key) {

    private static final String OF_CITIZEN = "citizen_id in (select id from records)";

    /** All for which money was ever wished, also where it is wished no more. */
    static final String ACTIONS = """
            select a.id from action a join sector_plan p on p.id = a.plan_id
            where p.citizen_id in (select id from records) and a.wish_sequence > 0
            union
            select wish_id from coordination_time
            where wish_id is not null and citizen_id in (select id from records)
            """;

    /**
     * In the order in which they can be deleted, what refers to others first. Outcomes are not among them: they hold no
     * text, and figures count them, so they stay under an id that nobody has.
     */
    static final List<Holding> ALL = List.of(
            row("copy_funding").where("action_id in (" + ACTIONS + ")").by("action_id"),
            row("action_area").by("action_id"),
            row("action_dependency"),
            row("admission_notice"),
            row("service_resumption"),
            row("appointment").where(of("plan_id", "sector_plan")),
            row("benefit_retraction"),
            row("benefit_version").by("benefit_id"),
            row("break_glass"),
            row("care_contact"),
            row("caseload_item").by("citizen_id"),
            row("choice"),
            row("citizen_account").by("citizen_id"),
            row("citizen_cpr").by("citizen_id"),
            row("citizen_merge").where(either("survivor_id", "merged_id")),
            row("consent"),
            row("consent_statement"),
            row("contact"),
            row("contact_channel"),
            row("contact_schedule"),
            row("contribution"),
            row("coordinated_plan_assent").where(of("plan_id", "coordinated_plan")),
            row("coordination_time"),
            row("coordinator"),
            row("coordinator_hand_over"),
            row("coordinator_request"),
            row("coordinator_term"),
            row("correction"),
            row("early_effort"),
            row("employment_part"),
            row("employment_start_method")
                    .where(of("start_id", "employment_start"))
                    .by("start_id"),
            row("entry_need").where(of("entry_id", "citizen_entry")).by("entry_id"),
            row("entry_step").where(of("part_id", "entry_part")),
            row("family_consent").where(of("link_id", "family_link", "citizen_id", "other_citizen_id")),
            row("follow_up"),
            row("goal").where(of("plan_id", "sector_plan")),
            row("guidance"),
            row("home_help_assessment"),
            row("involvement_reason"),
            row("involvement_score"),
            row("joint_goal").where(of("coordinated_plan_id", "coordinated_plan")),
            row("life_event"),
            row("meeting_commitment"),
            row("meeting_decision").where(of("meeting_id", "meeting")),
            row("meeting_participant").where(of("meeting_id", "meeting")),
            row("message"),
            row("milestone"),
            row("milestone_fact"),
            row("monitoring_deviation"),
            row("next_step"),
            row("note"),
            row("notice").where(OF_CITIZEN + " or conflict_id in (select id from conflict where " + OF_CITIZEN + ")"),
            row("outside_party"),
            row("own_decision"),
            row("pause"),
            row("placement_signal"),
            row("plan_assessment").by("citizen_id"),
            row("plan_competence").where(of("plan_id", "sector_plan")).by("plan_id"),
            row("plan_dialogue"),
            row("plan_retraction"),
            row("plan_version").by("citizen_id"),
            row("prefill_answer"),
            row("pupil_plan"),
            row("received_plan"),
            row("received_words"),
            row("resource_profile"),
            row("responsible_change").by("citizen_id"),
            row("resting_due").by("citizen_id"),
            row("return_to_work_step"),
            row("school_result"),
            row("school_target").where(of("plan_id", "sector_plan")).by("plan_id"),
            row("sector_plan_assent"),
            row("self_reliance").where(of("plan_id", "coordinated_plan")),
            row("staff_notice"),
            row("team_member"),
            row("team_task"),
            row("training_session").where(of("training_id", "home_training")),
            row("volunteer_referral"),
            row("volunteering"),
            row("welfare_technology"),
            row("competence_assessment"),
            row("concern"),
            row("conflict"),
            row("coordinated_plan_version")
                    .where(of("plan_id", "coordinated_plan"))
                    .by("plan_id"),
            row("employment_start"),
            row("entry_part"),
            row("episode"),
            row("family_link").where(either("citizen_id", "other_citizen_id")),
            row("home_monitoring"),
            row("home_training"),
            row("hospital_stay"),
            row("transition"),
            row("incoming_transition"),
            row("meeting"),
            row("recognised_competence"),
            row("rehabilitation_decision"),
            row("representation"),
            row("return_to_work"),
            row("action").where(of("plan_id", "sector_plan")),
            row("citizen_entry"),
            row("coordinated_plan"),
            row("family_plan"),
            row("proposal"),
            row("benefit"),
            row("effort"),
            row("sector_plan"),
            row("citizen").where("id in (select id from records)"));

    /** Deletes the rows and gives their keys: asks the records of the person. */
    String delete() {
        return "with records as (select unnest(?::uuid[]) as id) delete from %s where %s returning %s"
                .formatted(table, condition, key);
    }

    private static Holding row(String table) {
        return new Holding(table, OF_CITIZEN, "id");
    }

    private Holding where(String otherCondition) {
        return new Holding(table, otherCondition, key);
    }

    private Holding by(String otherKey) {
        return new Holding(table, condition, otherKey);
    }

    private static String of(String column, String parent) {
        return of(column, parent, "citizen_id");
    }

    private static String of(String column, String parent, String... citizens) {
        return "%s in (select id from %s where %s)".formatted(column, parent, either(citizens));
    }

    private static String either(String... citizens) {
        return String.join(" in (select id from records) or ", citizens) + " in (select id from records)";
    }
}
