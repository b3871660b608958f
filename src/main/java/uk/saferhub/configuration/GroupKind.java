package uk.saferhub.configuration;

/** What sort of group it is. */
public enum GroupKind {
    BOARD,
    STRATEGY_GROUP,
    SUB_GROUP,
    JOINT_COORDINATING_GROUP,
    TASK_GROUP,
    WORKING_GROUP,
    STEERING_GROUP,
    DELIVERY_GROUP,
    FORUM,
    NETWORK,
    PANEL,
    COMMITTEE
}
