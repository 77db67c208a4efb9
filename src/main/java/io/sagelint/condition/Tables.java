package io.sagelint.condition;

/** The facts about AWS that conditions look up. */
public record Tables(InstanceTypes instances, KeyTypes keys, Names names) {}
