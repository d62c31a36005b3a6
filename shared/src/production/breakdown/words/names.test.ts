import nlp from 'compromise';
import { describe, expect, it } from 'vitest';
import { displayName } from '../text.ts';
import { isUnisexName, nameFacts } from './names.ts';

/** Common first names of many places, as an outside library (compromise) knows them. */
const ASKED =
  'anna,maria,john,peter,fatima,omar,kenji,priya,rahul,elena,carlos,sofia,diego,aisha,hassan,mei,ingrid,sven,olga,boris,alice,george,victoria,samuel,leila,ravi,arjun,sita,carmen,pablo,emma,oliver,hannah,jacob,chloe,ethan,grace,henry,isabella,liam'.split(
    ',',
  );

describe('first names', () => {
  it('agrees with an outside opinion on gender wherever both have one', () => {
    const compared = ASKED.flatMap((name) => {
      const ours = nameFacts(name)?.gender;
      const sentence = nlp(`${displayName(name)} walked home.`);
      const theirs = sentence.has('#FemaleName') ? 'feminine' : sentence.has('#MaleName') ? 'masculine' : undefined;
      return ours === undefined || theirs === undefined || isUnisexName(name) ? [] : [{ name, ours, theirs }];
    });
    expect(compared.length).toBeGreaterThan(25);
    for (const { name, ours, theirs } of compared) expect(ours, name).toBe(theirs);
  });

  it('tells cultures apart', () => {
    expect(
      ['kwame', 'meenakshi', 'rahul', 'akira', 'fatima', 'carmen', 'gandalf'].map((name) => nameFacts(name)?.culture),
    ).toEqual(['african', 'south-indian', 'north-indian', 'east-asian', 'middle-eastern', 'western', 'fantasy']);
  });
});
