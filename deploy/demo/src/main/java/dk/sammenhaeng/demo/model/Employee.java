package dk.sammenhaeng.demo.model;

/**
 * Someone who works with citizens, invented.
 *
 * @param user the subject of the person's token
 * @param phone eight digits in a series that no Danish subscriber has
 */
public record Employee(String user, String name, String unit, String phone) {}
